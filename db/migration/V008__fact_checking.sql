-- What fact-checkers work with and readers never see: who is on which claim, verdicts that await approval, and what readers ask for.

create table private.assignment (
    id uuid primary key default uuidv7(),
    claim_id uuid not null references claim,
    account_id uuid not null references account,
    at timestamptz not null default now(),
    ended_at timestamptz
);
comment on table private.assignment is 'That a fact-checker is or was on a claim; one at a time. It ends with their verdict, or when '
    'they leave it, hand it over or lose it.';
create unique index assignment_claim on private.assignment (claim_id) where ended_at is null;
create index on private.assignment (account_id);

create table private.saved_view (
    id uuid primary key default uuidv7(),
    account_id uuid not null references account,
    name text not null check (char_length(name) between 1 and 80),
    query text not null check (char_length(query) <= 1000),
    unique (account_id, name)
);
comment on column private.saved_view.query is 'The parameters of the queue''s address, as a browser sends them.';

create table private.verdict_proposal (
    id uuid primary key default uuidv7(),
    account_id uuid not null references account,
    claim_id uuid not null references claim,
    claim_version integer not null,
    supersedes integer not null check (supersedes >= 0),
    mark text not null check (char_length(mark) between 1 and 20),
    typed text not null check (typed is json object and octet_length(typed) <= 1000000),
    at timestamptz not null default now(),
    outcome text check (outcome in ('approved', 'returned', 'withdrawn')),
    ended_by uuid references account,
    ended_at timestamptz,
    words text check (char_length(words) between 1 and 2000),
    check (num_nulls(outcome, ended_by, ended_at) in (0, 3)),
    check ((outcome = 'withdrawn') = (ended_by = account_id)),
    check ((words is not null) = (outcome is not null and outcome = 'returned'))
);
comment on table private.verdict_proposal is 'A verdict as a fact-checker typed it, where a second one has to approve it before it is '
    'public.';
comment on column private.verdict_proposal.claim_version is 'The exact revision of the claim that was judged.';
comment on column private.verdict_proposal.supersedes is 'The number of the verdict that stood; 0 where none did.';
comment on column private.verdict_proposal.words is 'Why it was sent back.';
create index on private.verdict_proposal (at) where outcome is null;
create index on private.verdict_proposal (account_id, at);
create index on private.verdict_proposal (claim_id);

-- What readers ask for without an account: that a claim be checked, or that an error in what is said about any record be put right.
create table private.request (
    id uuid primary key default uuidv7(),
    claim_id uuid references claim,
    story_id uuid references story,
    actor_id uuid references actor,
    article_id uuid references article,
    statement_id uuid references statement,
    record_id uuid not null generated always as (coalesce(claim_id, story_id, actor_id, article_id, statement_id)) stored,
    kind text not null check (kind in ('check', 'error')),
    place text not null default 'review' check (place in ('desk', 'review')),
    words text not null check (char_length(words) <= 1000),
    times integer not null default 1 check (times > 0),
    first_at timestamptz not null default clock_timestamp(),
    last_at timestamptz not null default clock_timestamp(),
    settled_at timestamptz,
    settled_by uuid references account,
    settled_note text check (char_length(settled_note) between 1 and 1000),
    check (num_nulls(settled_at, settled_by, settled_note) in (0, 3)),
    check (kind = 'check' or words <> ''),
    check (num_nonnulls(claim_id, story_id, actor_id, article_id, statement_id) = 1),
    check (kind = 'error' or claim_id is not null)
);
comment on table private.request is 'Who asked is not known: nothing of them is kept.';
comment on column private.request.place is 'Who reads it: editors at the desk, or fact-checkers beside their queue.';
comment on column private.request.times is 'How often the same was asked in the same words.';
-- The same words are held once while they wait. A hash, because an index row holds less than a thousand characters may take.
create unique index request_open on private.request (record_id, kind, md5(lower(words))) where settled_at is null;
create index on private.request (settled_at desc) where settled_at is not null;

create table private.request_overflow (
    record_id uuid primary key,
    times bigint not null check (times > 0),
    last_at timestamptz not null default clock_timestamp()
);
comment on table private.request_overflow is 'How many requests came when no more were kept.';
create index on private.request_overflow (last_at);

grant select, insert, update, delete on private.assignment, private.saved_view, private.request_overflow to "${runtime}";
-- What fact-checkers and readers typed is deleted when its words are taken down.
grant select, insert, delete, update (outcome, ended_by, ended_at, words) on private.verdict_proposal to "${runtime}";
grant select, insert, update, delete on private.request to "${runtime}";
