-- Whom an identity provider knows as whose account, and the sessions that it must vouch for again every few minutes.

create table private.identity (
    issuer text not null check (char_length(issuer) between 1 and 500),
    subject text not null check (char_length(subject) between 1 and 255),
    account_id uuid not null unique references account,
    linked_at timestamptz not null default now(),
    vouched_at timestamptz default now(),
    primary key (issuer, subject)
);
comment on table private.identity is 'Accounts that sign in through an identity provider (OpenID Connect). Issuer and subject identify a '
    'person there for good; an e-mail address does not.';
comment on column private.identity.vouched_at is 'When the provider last vouched for the person; null once it does so no longer, until it '
    'does again. Personal tokens depend on it.';

create table private.identity_session (
    id uuid primary key default uuidv7(),
    account_id uuid not null references private.identity (account_id) on delete cascade,
    sid text check (char_length(sid) <= 500),
    grant_token bytea,
    checked_at timestamptz not null default clock_timestamp()
);
comment on table private.identity_session is 'Sessions opened through an identity provider. Without its row such a session has ended.';
comment on column private.identity_session.sid is 'The provider''s own name for the session; null if it has none.';
comment on column private.identity_session.grant_token is 'What the provider is asked again with: a refresh or access token, encrypted '
    'with a key made from the client secret, which is not in the database; null if the provider gave none.';
comment on column private.identity_session.checked_at is 'When the provider last vouched for the person.';
create index on private.identity_session (account_id);
create index on private.identity_session (checked_at);

grant select, insert, delete, update (linked_at, vouched_at) on private.identity to "${runtime}";
grant select, insert, delete, update (grant_token, checked_at) on private.identity_session to "${runtime}";
