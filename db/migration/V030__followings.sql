-- Readers follow stories, claims, actors, lists and searches by mail, without an account.

create table private.follower (
    id uuid primary key default uuidv7(),
    email text not null unique check (char_length(email) between 3 and 254),
    refusals integer not null default 0,
    created_at timestamptz not null default now()
);
comment on table private.follower is 'An address to which readers asked that mails be sent. It is deleted with the last thing that it '
    'follows.';
comment on column private.follower.refusals is 'How many mails in a row its server refused for good.';
create index on private.follower (created_at);

create table private.followed_feed (
    id uuid primary key default uuidv7(),
    record_type text check (record_type in ('story', 'claim', 'actor')),
    record_id uuid unique,
    address text unique check (octet_length(address) between 2 and 2000),
    words text,
    created_at timestamptz not null default now(),
    news_from timestamptz,
    news_at timestamptz,
    announced_at timestamptz,
    announced_until timestamptz,
    check ((record_id is null) = (record_type is null) and (record_id is null) <> (address is null))
);
comment on table private.followed_feed is 'What is followed, by however many: a record, or the address of a list or a search.';
comment on column private.followed_feed.words is 'The words that the address looks for.';
comment on column private.followed_feed.news_from is 'When something new was first seen of which nobody was told; null for nothing.';
comment on column private.followed_feed.news_at is 'When that was last seen.';
comment on column private.followed_feed.announced_at is 'When mails of it were last prepared.';
comment on column private.followed_feed.announced_until is 'The time of the last entry that those mails tell of.';
create index on private.followed_feed (created_at);
create index on private.followed_feed (news_at) where news_at is not null;

create table private.following (
    id uuid primary key default uuidv7(),
    follower_id uuid not null references private.follower on delete cascade,
    feed_id uuid not null references private.followed_feed on delete cascade,
    daily boolean not null,
    created_at timestamptz not null default now(),
    confirmed_at timestamptz,
    told_until timestamptz,
    unique (follower_id, feed_id),
    check ((confirmed_at is null) = (told_until is null))
);
comment on column private.following.daily is 'Whether its news come in a digest once a day, not at once.';
comment on column private.following.told_until is 'The time of the last entry of the history that its mails have told of.';
create index on private.following (feed_id);
create index on private.following (created_at) where confirmed_at is null;

create table private.following_mail (
    id uuid primary key default gen_random_uuid(),
    kind text not null check (kind in ('confirmation', 'news', 'digest')),
    follower_id uuid not null references private.follower on delete cascade,
    following_id uuid references private.following on delete cascade,
    told_until timestamptz check ((told_until is null) = (kind = 'confirmation')),
    failures integer not null default 0,
    due_at timestamptz not null,
    unique nulls not distinct (follower_id, kind, following_id)
);
comment on table private.following_mail is 'Mails that wait to be sent. What they say is read when they are sent.';
comment on column private.following_mail.id is 'It stays the same however often sending is tried, and is part of the Message-ID.';
comment on column private.following_mail.following_id is 'Of which alone it tells; null for all of the address, or all in its digest.';
comment on column private.following_mail.told_until is 'The time of the last entry of the history that it tells of.';
comment on column private.following_mail.due_at is 'When it is sent or tried again; while a node is sending it, when another may.';
create index on private.following_mail (due_at);
create index on private.following_mail (following_id);

create table private.following_link (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    follower_id uuid not null references private.follower on delete cascade,
    about uuid[] not null,
    made_at timestamptz not null default now()
);
comment on table private.following_link is 'The address in each mail that was sent, by which its receiver confirms, changes and ends.';
comment on column private.following_link.token_hash is 'SHA-256 of the last part of that address.';
comment on column private.following_link.about is 'Of all that its receiver follows, what the mail was about.';
create index on private.following_link (follower_id, made_at);
create index on private.following_link (made_at);

create table private.following_progress (
    id smallint primary key default 1 check (id = 1),
    checked_until timestamptz not null,
    digest_on date not null
);
comment on column private.following_progress.checked_until is 'The time of the last entry of the history of which it was seen what is new '
    'in what is followed.';
comment on column private.following_progress.digest_on is 'The day (UTC) of the last digests.';
insert into private.following_progress (checked_until, digest_on) values (now(), (now() at time zone 'UTC')::date);

grant select, insert, update, delete on private.follower, private.followed_feed, private.following, private.following_mail,
    private.following_link to "${runtime}";
grant select, update on private.following_progress to "${runtime}";
