-- What an editor logs statements from: the text of an article, which is theirs alone and never published.

create table private.intake (
    id uuid primary key default uuidv7(),
    account_id uuid not null references account,
    findings text not null check (findings is json array and octet_length(findings) <= 200000),
    article_text text not null check (char_length(article_text) <= 500000),
    article_id uuid references article,
    begun_at timestamptz not null default now()
);
comment on column private.intake.findings is 'What the page said of itself, with where it said so.';
comment on column private.intake.article_id is 'The article on record; null until it is.';
create index on private.intake (account_id, begun_at desc);

create table private.passage (
    intake_id uuid not null references private.intake on delete cascade,
    statement_id uuid not null references statement,
    exact text not null check (char_length(exact) between 1 and 5000),
    prefix text not null check (char_length(prefix) <= 64),
    suffix text not null check (char_length(suffix) <= 64),
    primary key (intake_id, statement_id)
);
comment on table private.passage is 'Where in the text a logged statement stands: a text quote selector of the W3C Web Annotation Data Model, section 4.2.4.';

grant select, insert, delete, update (article_id, article_text) on private.intake to "${runtime}";
grant select, insert, delete on private.passage to "${runtime}";
