-- One actor's stance on one claim at one (imprecise) date, the hearsay in it, and where it was reported.

create table statement (
    id uuid primary key,
    version integer not null,
    slug text not null unique check (is_slug(slug)),
    claim_id uuid not null references claim,
    actor_id uuid not null references actor,
    stance text not null check (stance in
        ('asserts', 'supports', 'denies', 'disputes', 'qualifies', 'retracts', 'declines to comment', 'reports')),
    said_edtf text not null,
    said_entered text check (char_length(said_entered) between 1 and 200),
    said_earliest bigint not null,
    said_latest bigint not null,
    quotation text check (char_length(quotation) between 1 and 1000),
    quotation_language text check (is_language(quotation_language)),
    translation text check (char_length(translation) between 1 and 1000),
    basis text not null check (basis in ('witnessed', 'document', 'told', 'inferred', 'not stated')),
    answers_id uuid check (answers_id <> id),
    aim text check (aim in ('substance', 'attribution')),
    check (is_edtf(said_edtf, said_earliest, said_latest)),
    check (quotation_language is null or quotation is not null),
    check (translation is null or quotation_language is not null),
    check (aim is null or stance in ('denies', 'disputes')),
    unique (id, claim_id),
    foreign key (answers_id, claim_id) references statement (id, claim_id)
);
comment on column statement.aim is 'What a denial is aimed at: the substance ("it is not so") or the attribution ("I never said that").';
create index on statement (claim_id);
create index on statement (actor_id);
create index on statement (answers_id);
create index on statement (id) where stance in ('denies', 'disputes');
call make_records('statement');

create table statement_former_slug (
    slug text primary key check (is_slug(slug)),
    statement_id uuid not null references statement
);
call make_parts('statement_former_slug', 'statement_id');
create trigger free_slug before insert or update of slug on statement for each row execute function refuse_former_slug();

create table relay (
    statement_id uuid not null references statement,
    hop integer not null check (hop >= 0),
    actor_id uuid not null references actor,
    primary key (statement_id, hop)
);
comment on column relay.hop is 'From the speaker outwards: 0 is whoever heard it from the speaker.';
create index on relay (actor_id);
call make_parts('relay', 'statement_id');

create table report (
    id uuid primary key,
    statement_id uuid not null references statement,
    article_id uuid not null references article,
    wording text check (char_length(wording) between 1 and 200),
    locator text check (char_length(locator) between 1 and 300),
    relayed_from_id uuid references article check (relayed_from_id <> article_id),
    unique (statement_id, article_id)
);
create index on report (article_id);
create index on report (relayed_from_id);
call make_parts('report', 'statement_id');

create function refuse_circular_report() returns trigger language plpgsql as $$
begin
    if exists (
        with recursive upstream (article_id) as (
            select new.relayed_from_id
            union
            select r.relayed_from_id from report r join upstream u on r.article_id = u.article_id
            where r.statement_id = new.statement_id and r.relayed_from_id is not null)
        select from upstream where article_id = new.article_id) then
        raise exception 'report % refused: its article would be relayed from itself', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger is_forest after insert or update on report deferrable initially deferred
    for each row when (new.relayed_from_id is not null) execute function refuse_circular_report();

grant select, insert, update on statement to "${runtime}";
grant select, insert, update, delete on statement_former_slug, relay, report to "${runtime}";
