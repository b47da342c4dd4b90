-- The public history: one line per change of a record, in one gapless order, never changed afterwards. Its lines are the leaves of a
-- log that outsiders check. What may have to be taken down for legal reasons (the state's text and its salt) stands apart from the
-- line that commits to it, so that every proof holds without the text.

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
        ('account', 'actor', 'story', 'article', 'claim', 'statement', 'verdict', 'loss')),
    record_id uuid not null,
    record_version integer not null check (record_version >= 0),
    action text not null check (action in
        ('created', 'changed', 'renamed', 'withdrawn', 'reinstated', 'merged', 'parted', 'withheld')),
    reason text check (char_length(reason) between 1 and 2000),
    account_id uuid references account,
    by_name text not null check (char_length(by_name) between 1 and 200),
    commitment bytea not null check (octet_length(commitment) = 32),
    change_commitment bytea not null check (octet_length(change_commitment) = 32),
    withholds bigint[],
    transaction_id xid8 not null default pg_current_xact_id(),
    unique (record_id, record_version),
    check ((withholds is null) = (action <> 'withheld') and cardinality(withholds) > 0)
);
comment on column entry.commitment is 'SHA-256 of the salt followed by the UTF-8 bytes of the state''s canonical JSON (RFC 8785).';
comment on column entry.change_commitment is 'SHA-256 of the salt followed by the UTF-8 bytes of change_text.';
comment on column entry.withholds is 'The positions of the entries whose words this one takes down.';
comment on column entry.transaction_id is 'The transaction that made the change; lets the database refuse a change without an entry.';
comment on column entry.by_name is 'The public name of who changed it, as it was then.';

-- Readers filter the history by kind, by person and by what was done; what is rare is found without reading all of it.
create index on entry (record_type, position);
create index on entry (by_name, position);
create index on entry (action, position);
create index on entry (position) where action = 'withheld';

create table entry_state (
    position bigint primary key references entry,
    salt bytea not null check (octet_length(salt) = 32),
    state text not null check (state is json object)
);
comment on table entry_state is 'The record''s whole state after the change, as canonical JSON, with the salt of its commitment.';

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

-- Fixed with the log itself, so that a node whose signer's directory is missing cannot sign with a new one.
create table log_key (
    only_one boolean primary key default true check (only_one),
    verifier_key text not null check (char_length(verifier_key) between 1 and 1000),
    at timestamptz not null default now()
);
comment on table log_key is 'What verifies the checkpoints of this log (C2SP signed-note, "Verifier keys"); its name is the log''s origin.';
comment on column log_key.at is 'When this database first knew it.';

-- A log whose database was set back behind its signer goes on only with an entry that says in public which entries are lost.
create table loss (
    id uuid primary key,
    version integer not null check (version >= 0),
    first_entry bigint not null check (first_entry > 0),
    last_entry bigint not null check (last_entry >= first_entry),
    lost_note text not null check (char_length(lost_note) between 1 and 10000),
    kept_note text check (char_length(kept_note) between 1 and 10000),
    signed_at timestamptz not null,
    since timestamptz,
    check ((since is null) = (first_entry = 1)),
    check (kept_note is not null or first_entry = 1)
);
comment on table loss is 'Entries that a signed checkpoint has and this database, restored from an older backup, has not. Only ever added.';
comment on column loss.first_entry is 'The first entry that is lost: the one after the last published checkpoint that is kept.';
comment on column loss.lost_note is 'The checkpoint that has them, as it was signed; its size is last_entry.';
comment on column loss.kept_note is 'The last checkpoint that was published before it and is kept; null if there is none.';
comment on column loss.signed_at is 'When the lost checkpoint was signed, as far as the signer knows.';
comment on column loss.since is 'When the last entry that is surely kept was made; null if none is.';

-- Entries come by append_entry() alone.
grant select on history_head, entry, entry_state to "${runtime}";
grant select, insert on log_tile, log_checkpoint, log_key to "${runtime}";
-- The version alone goes up, when a takedown withholds the reason that was given.
grant select, insert, update (version) on loss to "${runtime}";
