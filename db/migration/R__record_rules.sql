-- Rules that the database enforces for everybody: no row of the history or of a record is deleted or changed unnoticed, and no reference
-- leads nowhere. Each rule is a function with the triggers that call it; the lists below say for which tables. Constraint triggers, which
-- cannot be replaced, are dropped and created again.

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on % refused: its rows are only ever added', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

-- Words are removed only together with the entry that says so.
create or replace function refuse_change_but_withholding() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('counterclaim.withholding', true), '') <> 'on' then
        raise exception '% on % refused: its rows are only ever added', tg_op, tg_table_name using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

create or replace function refuse_skipped_version() returns trigger language plpgsql as $$
begin
    if new.id <> old.id or new.version <> old.version + 1 then
        raise exception 'change of % % refused: the version must go from % to %', tg_table_name, old.id, old.version, old.version + 1
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

-- A part that moves from one record to another changes both.
create or replace function refuse_change_without_entry() returns trigger language plpgsql as $$
declare
    changed jsonb;
    of_record uuid;
begin
    foreach changed in array array[to_jsonb(old), to_jsonb(new)] loop
        of_record := changed ->> tg_argv[0];
        if of_record is not null and not exists (select from entry e where e.record_id = of_record
                       and e.transaction_id = pg_current_xact_id()) then
            raise exception '% on % % refused: the change leaves no entry in the history', tg_op, tg_table_name, of_record
                using errcode = 'restrict_violation';
        end if;
    end loop;
    return null;
end $$;

-- A slug that another record of the kind had before stays taken: its address redirects there.
create or replace function refuse_former_slug() returns trigger language plpgsql as $$
declare
    holder uuid;
begin
    execute format('select %1$I_id from %1$I_former_slug where slug = $1', tg_table_name) into holder using new.slug;
    if holder is not null and holder <> new.id then
        raise exception 'slug % of % refused: it leads to % already', new.slug, tg_table_name, holder using errcode = 'unique_violation';
    end if;
    return new;
end $$;

-- Nothing refers to a merged record. The check is deferred, because a transaction that writes a reference during the merge waits for its
-- end, and can only then see it.
create or replace function refuse_merged() returns trigger language plpgsql as $$
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

-- The history: rows are only ever added, except that words are taken out of entries.
create or replace trigger append_only before update or delete on entry execute function refuse_change_but_withholding();
create or replace trigger append_only before update or delete on entry_state execute function refuse_change_but_withholding();
create or replace trigger never_truncated before truncate on entry execute function refuse_change();
create or replace trigger never_truncated before truncate on entry_state execute function refuse_change();
create or replace trigger append_only before update or delete or truncate on log_tile execute function refuse_change();
create or replace trigger append_only before update or delete or truncate on log_checkpoint execute function refuse_change();
create or replace trigger append_only before update or delete or truncate on log_key execute function refuse_change();

do $$
declare
    of_table text;
    owner_column text;
    named_by text;
    kind text;
begin
    -- Records are never deleted, and every change raises the version by one and leaves an entry.
    foreach of_table in array array['account', 'actor', 'topic', 'story', 'article', 'claim', 'statement', 'verdict', 'rating',
            'loss'] loop
        execute format('create or replace trigger never_deleted before delete or truncate on %I
                        execute function refuse_change()', of_table);
        execute format('create or replace trigger next_version before update on %I
                        for each row execute function refuse_skipped_version()', of_table);
        execute format('drop trigger if exists leaves_entry on %I', of_table);
        execute format('create constraint trigger leaves_entry after insert or update on %I deferrable initially deferred
                        for each row execute function refuse_change_without_entry(''id'')', of_table);
    end loop;

    foreach of_table in array array['actor', 'topic', 'story', 'article', 'claim', 'statement', 'rating'] loop
        execute format('create or replace trigger free_slug before insert or update of slug on %I
                        for each row execute function refuse_former_slug()', of_table);
    end loop;

    -- Parts belong to the record that the column points to, and change with it.
    for of_table, owner_column in values
            ('account_role', 'account_id'), ('account_interest', 'account_id'),
            ('actor_former_slug', 'actor_id'), ('actor_alias', 'actor_id'), ('actor_vouched_by', 'actor_id'),
            ('topic_former_slug', 'topic_id'), ('story_former_slug', 'story_id'), ('story_topic', 'story_id'),
            ('article_former_slug', 'article_id'), ('article_author', 'article_id'), ('article_relies_on', 'article_id'),
            ('claim_former_slug', 'claim_id'), ('claim_in_story', 'claim_id'), ('claim_left_story', 'claim_id'),
            ('claim_about', 'claim_id'), ('claim_topic', 'claim_id'), ('claim_link', 'claim_id'),
            ('statement_former_slug', 'statement_id'), ('relay', 'statement_id'), ('report', 'statement_id'),
            ('verdict_evidence', 'verdict_id'), ('rating_former_slug', 'rating_id') loop
        execute format('create or replace trigger never_truncated before truncate on %I execute function refuse_change()', of_table);
        execute format('drop trigger if exists leaves_entry on %I', of_table);
        execute format('create constraint trigger leaves_entry after insert or update or delete on %I deferrable initially deferred
                        for each row execute function refuse_change_without_entry(%L)', of_table, owner_column);
    end loop;

    for of_table, named_by, kind in values
            ('statement', 'actor_id', 'actor'), ('statement', 'claim_id', 'claim'), ('relay', 'actor_id', 'actor'),
            ('report', 'article_id', 'article'), ('report', 'relayed_from_id', 'article'),
            ('claim_about', 'actor_id', 'actor'), ('claim_link', 'other_id', 'claim'), ('actor_vouched_by', 'voucher_id', 'actor'),
            ('article', 'publisher_id', 'actor'), ('article_author', 'actor_id', 'actor'), ('article_relies_on', 'source_id', 'article'),
            ('story_topic', 'topic_id', 'topic'), ('claim_topic', 'topic_id', 'topic'), ('verdict', 'claim_id', 'claim'),
            ('rating', 'claim_id', 'claim'), ('rating', 'checker_id', 'actor'), ('rating', 'article_id', 'article') loop
        execute format('drop trigger if exists %I on %I', named_by || '_stands', of_table);
        execute format('create constraint trigger %I after insert or update of %I on %I deferrable initially deferred
                        for each row execute function refuse_merged(%L, %L)', named_by || '_stands', named_by, of_table, named_by, kind);
    end loop;
end $$;

create or replace trigger number_stays before update or delete on claim_in_story execute function refuse_change();

create or replace function refuse_circular_report() returns trigger language plpgsql as $$
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
drop trigger if exists is_forest on report;
create constraint trigger is_forest after insert or update on report deferrable initially deferred
    for each row when (new.relayed_from_id is not null) execute function refuse_circular_report();

-- A verdict changes only by losing words, and an entry of the same transaction says so.
create or replace function refuse_silent_withholding() returns trigger language plpgsql as $$
begin
    if not exists (select from entry where record_id = new.id and record_version = new.version and action = 'withheld'
                       and transaction_id = pg_current_xact_id()) then
        raise exception 'change of verdict % refused: no entry says that its words were withheld', new.id
            using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create or replace trigger append_only before update on verdict execute function refuse_change_but_withholding();
create or replace trigger append_only before delete on verdict_evidence execute function refuse_change();
create or replace trigger only_withheld before update on verdict_evidence execute function refuse_change_but_withholding();
drop trigger if exists leaves_withholding on verdict;
create constraint trigger leaves_withholding after update on verdict deferrable initially deferred
    for each row execute function refuse_silent_withholding();

-- While the site is read-only, nothing comes on record, whoever writes. The code is that of a server that can only be read, so that every
-- program takes it for what passes by itself.
create or replace function refuse_during_maintenance() returns trigger language plpgsql as $$
begin
    if exists (select from private.maintenance) then
        raise exception 'the site is read-only at present: %', (select reason from private.maintenance)
            using errcode = 'read_only_sql_transaction';
    end if;
    return null;
end $$;
create or replace trigger not_during_maintenance before insert on entry for each statement execute function refuse_during_maintenance();
