-- Two records that turn out to be one are merged: one stays, the other goes off the record into it and can come out again.

create procedure make_mergeable(of_table regclass) language plpgsql as $$
begin
    execute format('alter table %1$s
        add merged_into_id uuid references %1$s check (merged_into_id <> id),
        add check (merged_into_id is null or withdrawn_at is not null)', of_table);
    execute format('create index on %1$s (merged_into_id) where merged_into_id is not null', of_table);
end $$;

call make_mergeable('actor');
call make_mergeable('article');
call make_mergeable('claim');

-- Nothing names a record that was merged. Deferred, because whoever writes a name while the record is being merged waits
-- for that to end, and only then can see it.
create function refuse_merged() returns trigger language plpgsql as $$
declare
    named uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
    into_other uuid;
begin
    execute format('select merged_into_id from %I where id = $1', tg_argv[1]) into into_other using named;
    if into_other is not null then
        raise exception '% refused: % % was merged into %', tg_table_name, tg_argv[1], named, into_other
            using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

create procedure never_names_merged(of_table regclass, in_column text, kind text) language plpgsql as $$
begin
    execute format('create constraint trigger %I after insert or update of %I on %s deferrable initially deferred
                    for each row execute function refuse_merged(%L, %L)', in_column || '_stands', in_column, of_table, in_column, kind);
end $$;

call never_names_merged('statement', 'actor_id', 'actor');
call never_names_merged('statement', 'claim_id', 'claim');
call never_names_merged('relay', 'actor_id', 'actor');
call never_names_merged('report', 'article_id', 'article');
call never_names_merged('report', 'relayed_from_id', 'article');
call never_names_merged('claim_about', 'actor_id', 'actor');
call never_names_merged('claim_link', 'other_id', 'claim');
call never_names_merged('actor_vouched_by', 'voucher_id', 'actor');
call never_names_merged('article', 'publisher_id', 'actor');
call never_names_merged('article_author', 'actor_id', 'actor');
call never_names_merged('article_relies_on', 'source_id', 'article');
call never_names_merged('verdict', 'claim_id', 'claim');

-- Statements that answer each other go to another claim together.
alter table statement alter constraint statement_answers_id_claim_id_fkey deferrable initially immediate;

create index on actor_vouched_by (voucher_id);

create view record_reference (kind, id, place, by_kind, by_id) as
    select 'actor', actor_id, 'who says it', 'statement', id from statement
    union all select 'actor', actor_id, 'as told by', 'statement', statement_id from relay
    union all select 'actor', actor_id, 'who it is about', 'claim', claim_id from claim_about
    union all select 'actor', voucher_id, 'who vouches for them', 'actor', actor_id from actor_vouched_by
    union all select 'actor', publisher_id, 'publisher', 'article', id from article where publisher_id is not null
    union all select 'actor', actor_id, 'authors', 'article', article_id from article_author
    union all select 'article', article_id, 'reported in', 'statement', statement_id from report
    union all select 'article', relayed_from_id, 'relayed from', 'statement', statement_id from report where relayed_from_id is not null
    union all select 'article', source_id, 'what it relies on', 'article', article_id from article_relies_on
    union all select 'claim', claim_id, 'the claim', 'statement', id from statement
    union all select 'claim', other_id, kind, 'claim', claim_id from claim_link;
comment on view record_reference is 'Every place in which a record names an actor, an article or a claim, but for the evidence of verdicts, which stays as it was given.';
grant select on record_reference to "${runtime}";

create table private.merge (
    id uuid primary key default uuidv7(),
    kind text not null check (kind in ('actor', 'article', 'claim')),
    from_id uuid not null,
    from_name text not null,
    into_id uuid not null check (into_id <> from_id),
    into_name text not null,
    at timestamptz not null default now(),
    account_id uuid not null references account,
    reason text not null check (char_length(reason) between 1 and 2000),
    moved text not null check (moved is json object),
    undone_at timestamptz,
    undone_by uuid references account,
    undone_reason text check (char_length(undone_reason) between 1 and 2000),
    check (num_nulls(undone_at, undone_by, undone_reason) in (0, 3))
);
comment on table private.merge is 'What was merged, with every place that was made to name the record that stays, so that it can be undone.';
create unique index on private.merge (from_id) where undone_at is null;
grant select, insert, update (undone_at, undone_by, undone_reason) on private.merge to "${runtime}";
