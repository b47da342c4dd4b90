-- What accounts sign in with, and who may not. All of it is private: it stands in a schema of its own, apart from the
-- records, whose state is public. Nothing here is part of the history.

create schema private;
comment on schema private is 'What never goes into the public history, an export or a page for readers.';
grant usage on schema private to "${runtime}";

create table private.credential (
    account_id uuid primary key references account,
    email text not null unique check (email = lower(email) and char_length(email) between 3 and 254),
    password_hash text check (char_length(password_hash) <= 500),
    changed_at timestamptz not null default now(),
    zone text check (zone ~ '^[A-Za-z]+/[A-Za-z0-9/_+-]{1,50}$'),
    refused integer not null default 0,
    refused_at timestamptz
);
comment on table private.credential is 'How an account is reached and signs in; its passkeys are beside it.';
comment on column private.credential.password_hash is 'With the name of its algorithm in braces before it; null until a password is '
    'chosen.';
comment on column private.credential.zone is 'Identifier in the IANA time zone database; null: as the browser says.';
comment on column private.credential.refused is 'Attempts to sign in with a wrong password since the account was last signed in to.';

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
comment on table private.one_time_link is 'Links by which a person chooses a password, once; without an account, by which the first '
    'administrator opens one.';
comment on column private.one_time_link.token_hash is 'SHA-256 of the token: who reads this table cannot use the links.';
create index on private.one_time_link (account_id);
create index on private.one_time_link (expires_at);

-- Passkeys (WebAuthn): what the credential record of the specification holds (Level 3, section 4), for each an account.
create table private.passkey (
    credential_id bytea primary key check (octet_length(credential_id) between 16 and 1023),
    account_id uuid not null references account,
    label text not null check (char_length(label) between 1 and 100),
    public_key bytea not null,
    signature_count bigint not null,
    uv_initialized boolean not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    transports text[] not null,
    attestation_object bytea,
    attestation_client_data bytea,
    created_at timestamptz not null,
    last_used_at timestamptz not null
);
create index on private.passkey (account_id);

-- Sessions, in the tables that Spring Session JDBC 4 works with, so that all nodes share them.
create table private.session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
comment on table private.session is 'Times in milliseconds since 1970 UTC, the interval in seconds.';
comment on column private.session.principal_name is 'The id of the account that is signed in; null before that.';
create index on private.session (expiry_time);
create index on private.session (principal_name);

create table private.session_attributes (
    session_primary_id char(36) not null references private.session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Strangers who guess at a password must not keep out its owner, who comes from a browser that is known.
create table private.known_device (
    token_hash bytea primary key check (length(token_hash) = 32),
    account_id uuid not null references account,
    last_at timestamptz not null default clock_timestamp()
);
comment on table private.known_device is 'Browsers that somebody signed in from, each known by a cookie: guesses by strangers do not '
    'count against them.';
create index on private.known_device (account_id);
create index on private.known_device (last_at);

-- How many attempts to sign in are left, for each account's address and each network address, in the table that Bucket4j
-- works with, so that all nodes count together.
create table private.attempt (
    id text primary key,
    state bytea,
    expires_at bigint
);
comment on column private.attempt.id is 'What is limited, as a SHA-256: no address stands here in the clear.';
comment on column private.attempt.expires_at is 'When it is as if it never was, in milliseconds since 1970 UTC.';
create index on private.attempt (expires_at);

grant select, insert, update (email, password_hash, changed_at, zone, refused, refused_at) on private.credential to "${runtime}";
grant select, insert, update (unlocked_by, unlocked_at) on private.account_lock to "${runtime}";
grant select, insert, delete, update (used_at) on private.one_time_link to "${runtime}";
grant select, insert, update, delete on private.passkey, private.session, private.session_attributes, private.known_device,
    private.attempt to "${runtime}";
