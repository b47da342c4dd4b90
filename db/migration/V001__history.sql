-- The public history: one line per change of a record, in one gapless order, never changed afterwards.
-- What may have to be taken down for legal reasons (the state's text and its salt) stands apart from the line that
-- commits to it, so that a log built from the lines stays provable without the text.

create table history_head (
    single boolean primary key default true check (single),
    position bigint not null,
    at timestamptz not null
);
comment on table history_head is 'One row: the last position given out. Its lock puts all changes in one order.';
insert into history_head (position, at) values (0, '-infinity');

create table entry (
    position bigint primary key check (position > 0),
    at timestamptz not null,
    record_type text not null check (record_type in
        ('account', 'actor', 'story', 'article', 'claim', 'statement', 'verdict')),
    record_id uuid not null,
    record_version integer not null check (record_version >= 0),
    action text not null check (action in ('created', 'changed', 'renamed')),
    reason text check (char_length(reason) between 1 and 2000),
    account_id uuid,
    by_name text not null check (char_length(by_name) between 1 and 200),
    commitment bytea not null check (octet_length(commitment) = 32),
    transaction_id xid8 not null default pg_current_xact_id(),
    unique (record_id, record_version)
);
comment on column entry.commitment is 'SHA-256 of the salt followed by the UTF-8 bytes of the state''s canonical JSON (RFC 8785).';
comment on column entry.transaction_id is 'The transaction that made the change; lets the database refuse a change without an entry.';
comment on column entry.by_name is 'The public name of who changed it, as it was then.';

create table entry_state (
    position bigint primary key references entry,
    salt bytea not null check (octet_length(salt) = 32),
    state text not null check (state is json object)
);
comment on table entry_state is 'The record''s whole state after the change, as canonical JSON, with the salt of its commitment.';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on % refused: its rows are only ever added', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete or truncate on entry execute function refuse_change();
create trigger append_only before update or delete or truncate on entry_state execute function refuse_change();

-- The only way to add an entry: the runtime role may call it but cannot write the tables itself.
create function append_entry(
    of_type text, of_record uuid, of_version integer, with_action text, with_reason text,
    by_account uuid, by_public_name text, with_salt bytea, with_state text
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
    next history_head;
begin
    update history_head set position = position + 1, at = greatest(at, clock_timestamp()) returning * into next;
    insert into entry (position, at, record_type, record_id, record_version, action, reason, account_id, by_name, commitment)
    values (next.position, next.at, of_type, of_record, of_version, with_action, with_reason, by_account, by_public_name,
            sha256(with_salt || convert_to(with_state, 'UTF8')));
    insert into entry_state (position, salt, state) values (next.position, with_salt, with_state);
    return next.position;
end $$;

revoke execute on function append_entry from public;
grant execute on function append_entry to "${runtime}";
grant select on history_head, entry, entry_state to "${runtime}";
