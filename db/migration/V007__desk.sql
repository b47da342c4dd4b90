-- What editors and administrators work with and readers never see.

create table private.draft (
    key uuid primary key,
    account_id uuid not null references account,
    form text not null check (form ~ '^[a-z]{1,20}$'),
    address text not null check (address ~ '^/desk(/[a-z0-9-]+)+$' and char_length(address) <= 300),
    typed text not null check (typed is json object and octet_length(typed) <= 1000000),
    title text not null check (char_length(title) between 1 and 200),
    revision integer not null check (revision > 0),
    begun_at timestamptz not null default now(),
    saved_at timestamptz not null default now(),
    handed_in_at timestamptz
);
comment on table private.draft is 'A form that somebody is filling in. Only they read it, until they hand it in for publication.';
comment on column private.draft.key is 'The key of the form; publishing it removes the draft.';
comment on column private.draft.address is 'Where the form is.';
create index on private.draft (account_id, saved_at desc);
create index on private.draft (saved_at);

-- A form that comes again with other words, as after the browser's way back, is not the one that was taken.
create table private.sent_form (
    key uuid not null,
    content bytea not null,
    account_id uuid not null references account,
    address text not null check (char_length(address) <= 500),
    at timestamptz not null default now(),
    primary key (key, content)
);
comment on table private.sent_form is 'Forms that have arrived, so that a form sent twice makes one record. The second is led to the '
    'same address.';
comment on column private.sent_form.content is 'SHA-256 of what was typed into it.';
create index on private.sent_form (at);

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
create index on private.intake (begun_at);

create table private.passage (
    intake_id uuid not null references private.intake on delete cascade,
    statement_id uuid not null references statement,
    exact text not null check (char_length(exact) between 1 and 5000),
    prefix text not null check (char_length(prefix) <= 64),
    suffix text not null check (char_length(suffix) <= 64),
    primary key (intake_id, statement_id)
);
comment on table private.passage is 'Where in the text a logged statement stands: a text quote selector of the W3C Web Annotation Data '
    'Model, section 4.2.4.';

create table private.merge (
    id uuid primary key default uuidv7(),
    kind text not null check (kind in ('actor', 'article', 'claim')),
    from_id uuid not null,
    from_name text not null,
    into_id uuid not null check (into_id <> from_id),
    into_name text not null,
    at timestamptz not null default now(),
    account_id uuid not null references account,
    reason text not null check (char_length(reason) between 1 and 2000),
    moved text not null check (moved is json object),
    undone_at timestamptz,
    undone_by uuid references account,
    undone_reason text check (char_length(undone_reason) between 1 and 2000),
    check (num_nulls(undone_at, undone_by, undone_reason) in (0, 3))
);
comment on table private.merge is 'What was merged, with every place that was made to name the record that stays, so that it can be '
    'undone.';
create unique index on private.merge (from_id) where undone_at is null;

create table private.takedown (
    transaction_id xid8 primary key default pg_current_xact_id(),
    at timestamptz not null default now(),
    account_id uuid not null references account,
    ground text check (char_length(ground) between 1 and 2000),
    in_hand integer not null check (in_hand >= 0)
);
comment on table private.takedown is 'What administrators noted on takedowns; what was taken down stands in the entries of the same '
    'transaction.';
comment on column private.takedown.ground is 'The legal ground. It does not hold the words.';
comment on column private.takedown.in_hand is 'How many drafts and texts of editors were deleted because they held the words.';

grant select, insert, update, delete on private.draft, private.sent_form to "${runtime}";
grant select, insert, delete, update (article_id, article_text) on private.intake to "${runtime}";
grant select, insert, delete on private.passage to "${runtime}";
-- Undoing a merger; and words of one that are taken down.
grant select, insert, update (undone_at, undone_by, undone_reason, from_name, into_name, reason, moved) on private.merge to "${runtime}";
grant select, insert on private.takedown to "${runtime}";
