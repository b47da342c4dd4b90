-- A log whose database was set back behind its signer goes on only with an entry that says in public which entries are lost.

alter table entry
    drop constraint entry_record_type_check,
    add constraint entry_record_type_check check (record_type in
        ('account', 'actor', 'story', 'article', 'claim', 'statement', 'verdict', 'loss'));

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
call make_records('loss');

create function entries_in_words(first bigint, last bigint) returns text language sql immutable return
    case when first = last then 'entry ' else 'entries ' || to_char(first, 'FM999,999,999,999') || ' to ' end
        || to_char(last, 'FM999,999,999,999') || ' of this log';

-- The version alone goes up, when a takedown withholds the reason that was given.
grant select, insert, update (version) on loss to "${runtime}";
