-- Strangers who guess at a password must not keep out its owner, who should know of them.

create table private.known_device (
    token_hash bytea primary key check (length(token_hash) = 32),
    account_id uuid not null references account,
    last_at timestamptz not null default clock_timestamp()
);
comment on table private.known_device is 'Browsers that somebody signed in from, each known by a cookie: guesses by strangers do not count against them.';
create index on private.known_device (account_id);
grant select, insert, update, delete on private.known_device to "${runtime}";

alter table private.credential add refused integer not null default 0, add refused_at timestamptz;
comment on column private.credential.refused is 'Attempts to sign in with a wrong password since the account was last signed in to.';
grant update (refused, refused_at) on private.credential to "${runtime}";
