-- Programs act for the people who let them, each with a token of its own that says what it may do.

create table private.personal_token (
    id uuid primary key default uuidv7(),
    account_id uuid not null references account,
    name text not null check (char_length(name) between 1 and 100),
    scopes text[] not null,
    factors text[] not null,
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    made_at timestamptz not null default now(),
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    revoked_by uuid references account,
    check (expires_at <= made_at + interval '366 days'),
    check ((revoked_at is null) = (revoked_by is null))
);
comment on table private.personal_token is 'Tokens by which programs act at /api/v1 for the person who made them.';
comment on column private.personal_token.name is 'What its owner calls it, so that they know which one to revoke.';
comment on column private.personal_token.scopes is 'What it may do, as long as its owner may do it as well.';
comment on column private.personal_token.factors is 'How its owner was signed in when it was made; some roles need two factors.';
comment on column private.personal_token.token_hash is 'SHA-256 of the token: who reads this table cannot use any.';
comment on column private.personal_token.last_used_at is 'Rounded down to a quarter of an hour; null if it was never used.';
create index on private.personal_token (account_id, made_at desc);
create index on private.personal_token (least(expires_at, revoked_at));

grant select, insert, delete, update (token_hash, last_used_at, revoked_at, revoked_by) on private.personal_token to "${runtime}";
