-- Functions that add entries to the history, take words out of it, and make the leaves of its log. The two that write run as the tables'
-- owner: the runtime role may call them but cannot write to these tables itself.

-- PostgreSQL escapes exactly the characters in JSON that RFC 8785, section 3.2.2.2, escapes.
create or replace function change_text(by_account uuid, by_public_name text, with_reason text) returns text language sql immutable as $$
    select '{' || coalesce('"account":' || to_json(by_account::text)::text || ',', '')
        || '"by":' || to_json(by_public_name)::text
        || coalesce(',"reason":' || to_json(with_reason)::text, '') || '}'
$$;
comment on function change_text is 'Who made a change and why, as canonical JSON (RFC 8785).';

-- The only way to add an entry.
create or replace function append_entry(
    of_type text, of_record uuid, of_version integer, with_action text, with_reason text,
    by_account uuid, by_public_name text, with_salt bytea, with_state text, withholding bigint[] default null
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
    next history_head;
begin
    -- No two entries have the same time, so that a time says which of them somebody has been told of.
    update history_head set position = position + 1, at = greatest(at + interval '1 microsecond', clock_timestamp())
        returning * into next;
    if withholding is not null then
        if exists (select from unnest(withholding) p left join entry e on e.position = p where e.record_id is distinct from of_record) then
            raise exception 'withholding % refused: an entry takes down only words of its own record', withholding
                using errcode = 'restrict_violation';
        end if;
        perform set_config('counterclaim.withholding', 'on', true);
        delete from entry_state where position = any(withholding);
        update entry set reason = null where position = any(withholding);
        perform set_config('counterclaim.withholding', 'off', true);
    end if;
    insert into entry (position, at, record_type, record_id, record_version, action, reason, account_id, by_name, commitment,
                       change_commitment, withholds)
    values (next.position, next.at, of_type, of_record, of_version, with_action, with_reason, by_account, by_public_name,
            sha256(with_salt || convert_to(with_state, 'UTF8')),
            sha256(with_salt || convert_to(change_text(by_account, by_public_name, with_reason), 'UTF8')), withholding);
    insert into entry_state (position, salt, state) values (next.position, with_salt, with_state);
    return next.position;
end $$;
revoke execute on function append_entry from public;
grant execute on function append_entry to "${runtime}";

-- The only way to change a verdict: its words are removed, and only fixed words replace them.
create or replace function withhold_verdict(
    of_verdict uuid, at_version integer, its_rationale boolean, its_would_change_it boolean, its_interest boolean, notes_at integer[]
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform set_config('counterclaim.withholding', 'on', true);
    update verdict set version = version + 1,
        rationale = case when its_rationale then 'Withheld for legal reasons' else rationale end,
        would_change_it = case when its_would_change_it then null else would_change_it end,
        interest = case when its_interest then null else interest end
        where id = of_verdict and version = at_version;
    if not found then
        raise exception 'verdict % has changed', of_verdict using errcode = 'serialization_failure';
    end if;
    update verdict_evidence set note = null where verdict_id = of_verdict and place = any(notes_at);
    perform set_config('counterclaim.withholding', 'off', true);
end $$;
revoke execute on function withhold_verdict from public;
grant execute on function withhold_verdict to "${runtime}";

-- Finds words to take down, ignoring case and accents; ASCII text needs only the first half, and a tenth of the time. It is not in an
-- index, which would hold the words as well.
create or replace function folded(text) returns text language sql stable strict parallel safe return
    case when octet_length($1) = char_length($1) then lower($1 collate "C") collate "default"
        else lower(unaccent('unaccent'::regdictionary, normalize(translate($1, U&'\00AD\200B\200C\200D\2060\FEFF', ''), NFKC))
            collate pg_unicode_fast) collate "default" end;

create or replace function log_leaf(e entry) returns bytea language sql stable as $$
    select convert_to('{"action":"' || e.action
        || '","at":"' || to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        || '","change":"' || encode(e.change_commitment, 'hex')
        || '","position":' || e.position
        || ',"record":"' || e.record_id
        || '","state":"' || encode(e.commitment, 'hex')
        || '","type":"' || e.record_type
        || '","version":' || e.record_version
        || coalesce(',"withholds":[' || array_to_string(e.withholds, ',') || ']', '') || '}', 'UTF8')
$$;
comment on function log_leaf is 'The entry as a leaf of the log: canonical JSON (RFC 8785). Entry 1 is the leaf with index 0.';

-- A takedown is noted before the entries of its transaction are made.
create or replace function note_takedown_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update private.takedown set positions = positions || new.position where transaction_id = pg_current_xact_id();
    return null;
end $$;
create or replace trigger noted_by_takedown after insert on entry for each row when (new.action = 'withheld')
    execute function note_takedown_entry();
