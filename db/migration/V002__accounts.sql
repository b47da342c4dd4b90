-- People who sign in. They are not actors. What of them is private, as how they sign in, stands in V006.

create table account (
    id uuid primary key,
    version integer not null,
    slug text not null unique check (is_slug(slug)),
    public_name text not null check (char_length(public_name) between 1 and 200)
);
comment on column account.public_name is 'The name that stands in public beside what this person did.';

create table account_role (
    account_id uuid not null references account,
    role text not null check (role in ('editor', 'fact-checker', 'administrator')),
    primary key (account_id, role)
);

grant select, insert, update on account to "${runtime}";
grant select, insert, update, delete on account_role to "${runtime}";
