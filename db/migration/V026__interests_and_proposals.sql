-- What fact-checkers have declared of themselves, and verdicts that await the approval of a second one.

create table account_interest (
    account_id uuid not null references account,
    actor_id uuid not null references actor,
    words text not null check (char_length(words) between 1 and 300),
    primary key (account_id, actor_id)
);
comment on table account_interest is 'What ties a person to an actor, in their own public words: shown with every verdict of theirs that concerns the actor.';
create index on account_interest (actor_id);
call make_parts('account_interest', 'account_id');
grant select, insert, update, delete on account_interest to "${runtime}";

-- Where neither has an account, as in a story bundle from elsewhere, the second fact-checker is known by name alone.
alter table verdict
    drop constraint verdict_check,
    add constraint verdict_approver_check check ((approver_id is null) = (approver_name is null)
        or (account_id is null and approver_id is null and approver_name <> by_name));

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
comment on table private.verdict_proposal is 'A verdict as a fact-checker typed it, where a second one has to approve it before it is public.';
comment on column private.verdict_proposal.claim_version is 'The exact revision of the claim that was judged.';
comment on column private.verdict_proposal.supersedes is 'The number of the verdict that stood; 0 where none did.';
comment on column private.verdict_proposal.words is 'Why it was sent back.';
create index on private.verdict_proposal (at) where outcome is null;
create index on private.verdict_proposal (account_id, at);
create index on private.verdict_proposal (claim_id);
grant select, insert, update (outcome, ended_by, ended_at, words) on private.verdict_proposal to "${runtime}";
