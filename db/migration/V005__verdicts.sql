-- What fact-checkers say in public: their marks on claims, and their interests.

-- Only ever added: a newer one supersedes. Only a takedown changes one, by withhold_verdict().
create table verdict (
    id uuid primary key,
    version integer not null check (version >= 0),
    claim_id uuid not null references claim,
    number integer not null check (number > 0),
    mark text not null check (mark in ('confirmed', 'disputed', 'refuted', 'unproven', 'withdrawn')),
    rationale text not null check (char_length(rationale) between 1 and 10000),
    would_change_it text check (char_length(would_change_it) between 1 and 2000),
    given_at timestamptz not null,
    account_id uuid references account,
    by_name text not null check (char_length(by_name) between 1 and 200),
    claim_version integer not null,
    review_by date,
    interest text check (char_length(interest) between 1 and 2000),
    approver_id uuid references account,
    approver_name text check (char_length(approver_name) between 1 and 200),
    corrects_id uuid references verdict,
    unique (claim_id, number),
    foreign key (claim_id, claim_version) references entry (record_id, record_version) deferrable initially deferred,
    -- Where neither has an account, as in a story bundle from elsewhere, the second fact-checker is known by name alone.
    constraint verdict_approver_check check ((approver_id is null) = (approver_name is null)
        or (account_id is null and approver_id is null and approver_name <> by_name)),
    check (approver_id <> account_id)
);
comment on column verdict.number is 'Counts the verdicts on a claim from 1; the greatest stands.';
comment on column verdict.claim_version is 'The exact revision of the claim that was judged.';
comment on column verdict.review_by is 'The day (UTC) on which the claim returns to the queue.';
comment on column verdict.interest is 'What the fact-checker had declared of actors that the claim is about or whose statements are on it.';
comment on column verdict.approver_id is 'The second fact-checker, where one had to approve it; never the one who gave it.';
comment on column verdict.corrects_id is 'The verdict whose words this one corrects; it gives the same mark.';
create index on verdict (account_id);
create index on verdict (approver_id);
create index on verdict (corrects_id);

create table verdict_evidence (
    verdict_id uuid not null references verdict,
    place integer not null check (place >= 0),
    article_id uuid references article,
    statement_id uuid references statement,
    direction text not null check (direction in ('for', 'against')),
    note text check (char_length(note) between 1 and 1000),
    primary key (verdict_id, place),
    check (num_nonnulls(article_id, statement_id) = 1)
);
create index on verdict_evidence (article_id);
create index on verdict_evidence (statement_id);

create table account_interest (
    account_id uuid not null references account,
    actor_id uuid not null references actor,
    words text not null check (char_length(words) between 1 and 300),
    primary key (account_id, actor_id)
);
comment on table account_interest is 'What ties a person to an actor, in their own public words: shown with every verdict of theirs that '
    'concerns the actor.';
create index on account_interest (actor_id);

grant select, insert on verdict, verdict_evidence to "${runtime}";
grant select, insert, update, delete on account_interest to "${runtime}";
