-- Administrators have the public history sent to other systems as it grows: where to, what of it, and how that went.

create table private.webhook_endpoint (
    id uuid primary key default uuidv7(),
    description text not null check (char_length(description) between 1 and 200),
    address text not null check (char_length(address) between 1 and 2000),
    events text[] not null,
    kinds text[] not null,
    story_id uuid references story,
    state text not null default 'active' check (state in ('active', 'paused', 'disabled')),
    problem text,
    position bigint not null check (position >= 0),
    failures integer not null default 0,
    failing_since timestamptz,
    retry_at timestamptz,
    created_at timestamptz not null default now(),
    check ((failures = 0) = (failing_since is null)),
    check ((state = 'disabled') = (problem is not null))
);
comment on table private.webhook_endpoint is 'An address to which entries of the history are sent.';
comment on column private.webhook_endpoint.events is 'The types of events that are sent; empty for all.';
comment on column private.webhook_endpoint.kinds is 'The kinds of records of which entries are sent; empty for all.';
comment on column private.webhook_endpoint.story_id is 'The story of which, with what belongs to it, entries are sent; null for all.';
comment on column private.webhook_endpoint.problem is 'Why it was disabled, in words.';
comment on column private.webhook_endpoint.position is 'The entry up to which everything was sent that is to be.';
comment on column private.webhook_endpoint.failures is 'How many attempts in a row have failed.';
comment on column private.webhook_endpoint.retry_at is 'When the next attempt may be made; null for at once.';

create table private.webhook_secret (
    endpoint_id uuid not null references private.webhook_endpoint on delete cascade,
    key bytea not null check (octet_length(key) between 24 and 64),
    signs_until timestamptz
);
comment on table private.webhook_secret is 'The keys with which what is sent is signed; readable, because signing needs them.';
comment on column private.webhook_secret.signs_until is 'When a former key ceases to sign beside the present one; null for that.';
create unique index on private.webhook_secret (endpoint_id) where signs_until is null;
create index on private.webhook_secret (endpoint_id);
create index on private.webhook_secret (signs_until);

create table private.webhook_attempt (
    id uuid primary key default uuidv7(),
    endpoint_id uuid not null references private.webhook_endpoint on delete cascade,
    position bigint,
    at timestamptz not null,
    millis integer,
    status integer,
    problem text
);
comment on table private.webhook_attempt is 'That something was sent, or is to be on its own, and what became of it.';
comment on column private.webhook_attempt.position is 'The entry that was sent; null for a test.';
comment on column private.webhook_attempt.millis is 'How long it took; null as long as it was not sent.';
comment on column private.webhook_attempt.status is 'The status of the answer; null if there was none.';
comment on column private.webhook_attempt.problem is 'Why it was not accepted, in words; null if it was.';
create index on private.webhook_attempt (endpoint_id, at desc);
create index on private.webhook_attempt (at);

grant select, insert, update, delete on private.webhook_endpoint, private.webhook_secret, private.webhook_attempt to "${runtime}";
