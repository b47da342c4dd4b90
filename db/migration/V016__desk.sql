-- What editors have typed and not published yet, which is theirs alone, and which forms have arrived.

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

create table private.sent_form (
    key uuid primary key,
    account_id uuid not null references account,
    address text not null check (char_length(address) <= 500),
    at timestamptz not null default now()
);
comment on table private.sent_form is 'Forms that have arrived, so that a form sent twice makes one record. The second is led to the same address.';
create index on private.sent_form (at);

grant select, insert, update, delete on private.draft, private.sent_form to "${runtime}";
