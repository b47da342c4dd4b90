-- Topics: the editors' small vocabulary for what stories and claims are about.

create table topic (
    id uuid primary key,
    version integer not null,
    slug text not null unique check (is_slug(slug)),
    name text not null check (char_length(name) between 1 and 200),
    description text check (char_length(description) between 1 and 2000),
    withdrawn_at timestamptz,
    withdrawn_by text check (char_length(withdrawn_by) between 1 and 200),
    withdrawn_reason text check (char_length(withdrawn_reason) between 1 and 2000),
    merged_into_id uuid references topic,
    check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3)),
    check (merged_into_id <> id),
    check (merged_into_id is null or withdrawn_at is not null)
);
create index on topic (merged_into_id) where merged_into_id is not null;
create index on topic using gin (plain(name) gin_trgm_ops);
create index on topic (name, slug) where withdrawn_at is null;

create table topic_former_slug (
    slug text primary key check (is_slug(slug)),
    topic_id uuid not null references topic
);

create table story_topic (
    story_id uuid not null references story,
    topic_id uuid not null references topic,
    primary key (story_id, topic_id)
);
create unique index on story_topic (topic_id, story_id desc);

create table claim_topic (
    claim_id uuid not null references claim,
    topic_id uuid not null references topic,
    primary key (claim_id, topic_id)
);
create unique index on claim_topic (topic_id, claim_id desc);

grant select, insert, update on topic to "${runtime}";
grant select, insert, update, delete on topic_former_slug, story_topic, claim_topic to "${runtime}";

-- What holds records of any kind.
alter table entry drop constraint entry_record_type_check, add check (record_type in
    ('account', 'actor', 'topic', 'story', 'article', 'claim', 'statement', 'verdict', 'loss'));
alter table private.merge drop constraint merge_kind_check, add check (kind in ('actor', 'topic', 'article', 'claim'));
alter table private.request add column topic_id uuid references topic,
    alter column record_id set expression as (coalesce(claim_id, story_id, actor_id, topic_id, article_id, statement_id)),
    drop constraint request_check2,
    add constraint request_one_record check (num_nonnulls(claim_id, story_id, actor_id, topic_id, article_id, statement_id) = 1);
create table search.document_topic partition of search.document for values in ('topic');
alter table search.document_topic alter words set statistics 500;
