-- What all records share: they are never deleted, every change raises the version by one and leaves an entry, and a
-- slug once used leads to its record for good.

-- A part that moves from one record to another changes both.
create function refuse_change_without_entry() returns trigger language plpgsql as $$
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

create function refuse_skipped_version() returns trigger language plpgsql as $$
begin
    if new.id <> old.id or new.version <> old.version + 1 then
        raise exception 'change of % % refused: the version must go from % to %', tg_table_name, old.id, old.version, old.version + 1
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

-- A table of records: its rows are public, so they stay.
create procedure make_records(of_table regclass) language plpgsql as $$
begin
    execute format('create trigger never_deleted before delete or truncate on %s execute function refuse_change()', of_table);
    execute format('create trigger next_version before update on %s for each row execute function refuse_skipped_version()', of_table);
    execute format('create constraint trigger leaves_entry after insert or update on %s deferrable initially deferred
                    for each row execute function refuse_change_without_entry(''id'')', of_table);
end $$;

-- A table of parts: its rows belong to the record that the named column points to, and change with it.
create procedure make_parts(of_table regclass, owner_column text) language plpgsql as $$
begin
    execute format('create trigger never_truncated before truncate on %s execute function refuse_change()', of_table);
    execute format('create constraint trigger leaves_entry after insert or update or delete on %s deferrable initially deferred
                    for each row execute function refuse_change_without_entry(%L)', of_table, owner_column);
end $$;

-- A slug that another record of the kind had before stays taken: its address redirects there.
create function refuse_former_slug() returns trigger language plpgsql as $$
declare
    holder uuid;
begin
    execute format('select %1$I_id from %1$I_former_slug where slug = $1', tg_table_name) into holder using new.slug;
    if holder is not null and holder <> new.id then
        raise exception 'slug % of % refused: it leads to % already', new.slug, tg_table_name, holder using errcode = 'unique_violation';
    end if;
    return new;
end $$;

create function is_slug(text) returns boolean language sql immutable as
    $$ select $1 ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length($1) <= 100 $$;

create function is_web_address(text) returns boolean language sql immutable as
    $$ select $1 ~* '^https?://[^/]' and char_length($1) <= 2000 $$;

create function is_language(text) returns boolean language sql immutable as
    $$ select $1 ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' and char_length($1) <= 35 $$;
comment on function is_language is 'Well-formed enough for a language tag of BCP 47.';

create function is_edtf(edtf text, earliest bigint, latest bigint) returns boolean language sql immutable as
    $$ select char_length(edtf) between 1 and 200 and earliest <= latest $$;
comment on function is_edtf is 'An imprecise date: EDTF text with its earliest and latest millisecond since 1970 UTC; the least and greatest bigint where an end is open.';
