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

grant select, insert, update, delete on private.attempt to "${runtime}";
