-- What accounts sign in with, and who may not. All of it is private: it stands in a schema of its own, apart from the
-- records, whose state is public. Nothing here is part of the history.

create schema private;
comment on schema private is 'What never goes into the public history, an export or a page for readers.';
grant usage on schema private to "${runtime}";

create table private.credential (
    account_id uuid primary key references account,
    email text not null unique check (email = lower(email) and char_length(email) between 3 and 254),
    password_hash text check (char_length(password_hash) <= 500),
    changed_at timestamptz not null default now()
);
comment on table private.credential is 'How an account is reached and signs in; its passkeys are beside it.';
comment on column private.credential.password_hash is 'With the name of its algorithm in braces before it; null until a password is chosen.';

create table private.account_lock (
    id uuid primary key default uuidv7(),
    account_id uuid not null references account,
    locked_by uuid not null references account,
    locked_at timestamptz not null default now(),
    reason text not null check (char_length(reason) between 1 and 2000),
    unlocked_by uuid references account,
    unlocked_at timestamptz,
    check ((unlocked_by is null) = (unlocked_at is null))
);
comment on table private.account_lock is 'Who may not sign in, from when, why, and who said so; a lock that was lifted stays.';
create unique index on private.account_lock (account_id) where unlocked_at is null;

create table private.one_time_link (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    account_id uuid references account,
    made_by uuid references account,
    made_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz
);
comment on table private.one_time_link is 'Links by which a person chooses a password, once; without an account, by which the first administrator opens one.';
comment on column private.one_time_link.token_hash is 'SHA-256 of the token: who reads this table cannot use the links.';
create index on private.one_time_link (account_id);

grant select, insert, update (email, password_hash, changed_at) on private.credential to "${runtime}";
grant select, insert, update (unlocked_by, unlocked_at) on private.account_lock to "${runtime}";
grant select, insert, update (used_at) on private.one_time_link to "${runtime}";
