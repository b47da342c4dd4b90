-- Whoever speaks or is spoken of.

create table actor (
    id uuid primary key,
    version integer not null,
    slug text not null unique check (is_slug(slug)),
    name text not null check (char_length(name) between 1 and 200),
    kind text not null check (kind in ('person', 'organisation', 'government', 'outlet', 'unnamed source')),
    description text check (char_length(description) between 1 and 2000),
    wikidata_id text check (wikidata_id ~ '^Q[1-9][0-9]{0,11}$'),
    web_address text check (is_web_address(web_address))
);
call make_records('actor');

create table actor_former_slug (
    slug text primary key check (is_slug(slug)),
    actor_id uuid not null references actor
);
call make_parts('actor_former_slug', 'actor_id');
create trigger free_slug before insert or update of slug on actor for each row execute function refuse_former_slug();

create table actor_alias (
    actor_id uuid not null references actor,
    alias text not null check (char_length(alias) between 1 and 200),
    primary key (actor_id, alias)
);
call make_parts('actor_alias', 'actor_id');

create table actor_vouched_by (
    actor_id uuid not null references actor,
    voucher_id uuid not null references actor check (voucher_id <> actor_id),
    primary key (actor_id, voucher_id)
);
comment on table actor_vouched_by is 'Who says that an unnamed source exists and may speak.';
call make_parts('actor_vouched_by', 'actor_id');

grant select, insert, update on actor to "${runtime}";
grant select, insert, update, delete on actor_former_slug, actor_alias, actor_vouched_by to "${runtime}";
