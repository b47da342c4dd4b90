-- Anything published that reports. Its text is not kept: a summary in the editor's own words is.

create table article (
    id uuid primary key,
    version integer not null,
    slug text not null unique check (is_slug(slug)),
    headline text not null check (char_length(headline) between 1 and 500),
    kind text not null check (kind in
        ('news article', 'mail-out', 'social post', 'interview', 'broadcast', 'official document')),
    publisher_id uuid references actor,
    web_address text unique check (is_web_address(web_address)),
    archived_address text check (is_web_address(archived_address)),
    published_edtf text,
    published_entered text check (char_length(published_entered) between 1 and 200),
    published_earliest bigint,
    published_latest bigint,
    language text check (is_language(language)),
    summary text check (char_length(summary) between 1 and 4000),
    check (num_nulls(published_edtf, published_earliest, published_latest) in (0, 3)),
    check (is_edtf(published_edtf, published_earliest, published_latest))
);
comment on column article.web_address is 'The canonical address, without tracking parameters; none where none is on record.';
create index on article (publisher_id);
call make_records('article');

create table article_former_slug (
    slug text primary key check (is_slug(slug)),
    article_id uuid not null references article
);
call make_parts('article_former_slug', 'article_id');
create trigger free_slug before insert or update of slug on article for each row execute function refuse_former_slug();

create table article_author (
    article_id uuid not null references article,
    place integer not null check (place >= 0),
    actor_id uuid not null references actor,
    primary key (article_id, place),
    unique (article_id, actor_id)
);
create index on article_author (actor_id);
call make_parts('article_author', 'article_id');

create table article_relies_on (
    article_id uuid not null references article,
    source_id uuid not null references article check (source_id <> article_id),
    primary key (article_id, source_id)
);
create index on article_relies_on (source_id);
call make_parts('article_relies_on', 'article_id');

grant select, insert, update on article to "${runtime}";
grant select, insert, update, delete on article_former_slug, article_author, article_relies_on to "${runtime}";
