-- A contested news story; groups claims.

create table story (
    id uuid primary key,
    version integer not null,
    slug text not null unique check (is_slug(slug)),
    title text not null check (char_length(title) between 1 and 300),
    standfirst text not null check (char_length(standfirst) between 1 and 2000)
);
call make_records('story');

create table story_former_slug (
    slug text primary key check (is_slug(slug)),
    story_id uuid not null references story
);
call make_parts('story_former_slug', 'story_id');
create trigger free_slug before insert or update of slug on story for each row execute function refuse_former_slug();

grant select, insert, update on story to "${runtime}";
grant select, insert, update, delete on story_former_slug to "${runtime}";
