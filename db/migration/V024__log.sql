-- The history becomes a log that outsiders can check. Its leaves hold no words: who changed a record and why is hashed with
-- the entry's salt, as the record's state is, so that both can be taken down and every proof still holds.

alter table entry
    drop constraint entry_action_check,
    add constraint entry_action_check check (action in
        ('created', 'changed', 'renamed', 'withdrawn', 'reinstated', 'merged', 'parted', 'withheld')),
    add change_commitment bytea check (octet_length(change_commitment) = 32),
    add withholds bigint[],
    add check ((withholds is null) = (action <> 'withheld') and cardinality(withholds) > 0);
comment on column entry.change_commitment is 'SHA-256 of the salt followed by the UTF-8 bytes of change_text.';
comment on column entry.withholds is 'The positions of the entries whose words this one takes down.';

-- What PostgreSQL escapes in JSON is what RFC 8785, section 3.2.2.2, escapes.
create function change_text(by_account uuid, by_public_name text, with_reason text) returns text language sql immutable as $$
    select '{' || coalesce('"account":' || to_json(by_account::text)::text || ',', '')
        || '"by":' || to_json(by_public_name)::text
        || coalesce(',"reason":' || to_json(with_reason)::text, '') || '}'
$$;
comment on function change_text is 'Who made a change and why, as canonical JSON (RFC 8785).';

alter table entry disable trigger append_only;
update entry e set change_commitment = sha256(s.salt || convert_to(change_text(e.account_id, e.by_name, e.reason), 'UTF8'))
    from entry_state s where s.position = e.position;
alter table entry enable trigger append_only;
alter table entry alter change_commitment set not null;

-- Words go only with the entry that says so.
create function refuse_change_but_withholding() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('counterclaim.withholding', true), '') <> 'on' then
        raise exception '% on % refused: its rows are only ever added', tg_op, tg_table_name using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create or replace trigger append_only before update or delete on entry execute function refuse_change_but_withholding();
create or replace trigger append_only before update or delete on entry_state execute function refuse_change_but_withholding();
create trigger never_truncated before truncate on entry execute function refuse_change();
create trigger never_truncated before truncate on entry_state execute function refuse_change();

drop function append_entry;
create function append_entry(
    of_type text, of_record uuid, of_version integer, with_action text, with_reason text,
    by_account uuid, by_public_name text, with_salt bytea, with_state text, withholding bigint[] default null
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
    next history_head;
begin
    update history_head set position = position + 1, at = greatest(at, clock_timestamp()) returning * into next;
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

create function log_leaf(e entry) returns bytea language sql stable as $$
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

create table log_tile (
    level integer not null check (level between 0 and 7),
    number bigint not null check (number >= 0),
    hashes bytea not null check (octet_length(hashes) = 8192),
    primary key (level, number)
);
comment on table log_tile is 'The full tiles of the log (C2SP tlog-tiles): 256 hashes each. What is not full yet is made of the entries.';

create table log_checkpoint (
    size bigint primary key check (size >= 0),
    note text not null check (char_length(note) between 1 and 10000),
    at timestamptz not null default now()
);
comment on table log_checkpoint is 'Every checkpoint that the signer has signed and the site has published (C2SP tlog-checkpoint).';
comment on column log_checkpoint.at is 'When it was published.';

create trigger append_only before update or delete or truncate on log_tile execute function refuse_change();
create trigger append_only before update or delete or truncate on log_checkpoint execute function refuse_change();
grant select, insert on log_tile, log_checkpoint to "${runtime}";
