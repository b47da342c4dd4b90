-- Who looks at which claim, and the filters of the queue that somebody wants to come back to.

create table private.assignment (
    claim_id uuid primary key references claim,
    account_id uuid not null references account,
    at timestamptz not null default now()
);
comment on table private.assignment is 'That a fact-checker is on a claim, and nobody else. It ends with their verdict.';
create index on private.assignment (account_id);

create table private.saved_view (
    id uuid primary key default uuidv7(),
    account_id uuid not null references account,
    name text not null check (char_length(name) between 1 and 80),
    query text not null check (char_length(query) <= 1000),
    unique (account_id, name)
);
comment on column private.saved_view.query is 'The parameters of the queue''s address, as a browser sends them.';

grant select, insert, update, delete on private.assignment, private.saved_view to "${runtime}";
