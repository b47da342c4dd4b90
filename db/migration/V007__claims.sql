-- A proposition in neutral words that can be true or false.

create table claim (
    id uuid primary key,
    version integer not null,
    slug text not null unique check (is_slug(slug)),
    text text not null check (char_length(text) between 1 and 500),
    context text check (char_length(context) between 1 and 4000),
    event_edtf text,
    event_entered text check (char_length(event_entered) between 1 and 200),
    event_earliest bigint,
    event_latest bigint,
    check (num_nulls(event_edtf, event_earliest, event_latest) in (0, 3)),
    check (is_edtf(event_edtf, event_earliest, event_latest))
);
call make_records('claim');

create table claim_former_slug (
    slug text primary key check (is_slug(slug)),
    claim_id uuid not null references claim
);
call make_parts('claim_former_slug', 'claim_id');
create trigger free_slug before insert or update of slug on claim for each row execute function refuse_former_slug();

create table claim_in_story (
    claim_id uuid not null references claim,
    story_id uuid not null references story,
    number integer not null check (number > 0),
    primary key (claim_id, story_id),
    unique (story_id, number)
);
comment on column claim_in_story.number is 'How the story calls the claim ("claim 1"); it never changes.';
call make_parts('claim_in_story', 'claim_id');
create trigger number_stays before update or delete on claim_in_story execute function refuse_change();

create table claim_about (
    claim_id uuid not null references claim,
    actor_id uuid not null references actor,
    primary key (claim_id, actor_id)
);
create index on claim_about (actor_id);
call make_parts('claim_about', 'claim_id');

create table claim_link (
    claim_id uuid not null references claim,
    kind text not null check (kind in ('contradicts', 'part of')),
    other_id uuid not null references claim check (other_id <> claim_id),
    primary key (claim_id, kind, other_id)
);
create index on claim_link (other_id);
call make_parts('claim_link', 'claim_id');

grant select, insert, update on claim to "${runtime}";
grant select, insert on claim_in_story to "${runtime}";
grant select, insert, update, delete on claim_former_slug, claim_about, claim_link to "${runtime}";
