-- What readers ask for without an account: that a claim be checked, or that an error be put right. Only fact-checkers read it.

create table private.request (
    id uuid primary key default uuidv7(),
    claim_id uuid not null references claim,
    kind text not null check (kind in ('check', 'error')),
    words text not null check (char_length(words) <= 1000),
    times integer not null default 1 check (times > 0),
    first_at timestamptz not null default clock_timestamp(),
    last_at timestamptz not null default clock_timestamp(),
    settled_at timestamptz,
    settled_by uuid references account,
    settled_note text check (char_length(settled_note) between 1 and 1000),
    check (num_nulls(settled_at, settled_by, settled_note) in (0, 3)),
    check (kind = 'check' or words <> '')
);
comment on table private.request is 'Who asked is not known: nothing of them is kept.';
comment on column private.request.times is 'How often the same was asked in the same words.';
-- The same words are held once while they wait. A hash, because an index row holds less than a thousand characters may take.
create unique index on private.request (claim_id, kind, md5(lower(words))) where settled_at is null;
create index on private.request (settled_at desc) where settled_at is not null;

create table private.request_overflow (
    claim_id uuid primary key references claim,
    times bigint not null check (times > 0),
    last_at timestamptz not null default clock_timestamp()
);
comment on table private.request_overflow is 'How many requests came when no more were kept.';

grant select, insert, update on private.request to "${runtime}";
grant select, insert, update, delete on private.request_overflow to "${runtime}";
