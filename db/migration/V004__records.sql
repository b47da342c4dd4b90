-- What is on record: actors, stories, articles, claims and the statements on them. Records are never deleted: one is withdrawn, with a
-- reason that stays in its place, and can be reinstated; one that turns out to be another is merged into it. A slug once used leads to
-- its record for good. A table that is named after a record's holds parts of it, which change with it. R__record_rules.sql has the rules.

-- Whoever speaks or is spoken of.
create table actor (
    id uuid primary key,
    version integer not null,
    slug text not null unique check (is_slug(slug)),
    name text not null check (char_length(name) between 1 and 200),
    grammatical_number text check (grammatical_number in ('singular', 'plural')),
    kind text not null check (kind in ('person', 'organisation', 'government', 'outlet', 'unnamed source')),
    description text check (char_length(description) between 1 and 2000),
    wikidata_id text check (wikidata_id ~ '^Q[1-9][0-9]{0,11}$'),
    web_address text check (is_web_address(web_address)),
    withdrawn_at timestamptz,
    withdrawn_by text check (char_length(withdrawn_by) between 1 and 200),
    withdrawn_reason text check (char_length(withdrawn_reason) between 1 and 2000),
    merged_into_id uuid references actor,
    check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3)),
    check (merged_into_id <> id),
    check (merged_into_id is null or withdrawn_at is not null)
);
comment on column actor.grammatical_number is 'Whether verbs stand in the singular or the plural; null: guessed by is_plural().';
create index on actor (merged_into_id) where merged_into_id is not null;
create index on actor using gin (plain(name) gin_trgm_ops);

create table actor_former_slug (
    slug text primary key check (is_slug(slug)),
    actor_id uuid not null references actor
);

create table actor_alias (
    actor_id uuid not null references actor,
    alias text not null check (char_length(alias) between 1 and 200),
    primary key (actor_id, alias)
);
create index on actor_alias using gin (plain(alias) gin_trgm_ops);

create table actor_vouched_by (
    actor_id uuid not null references actor,
    voucher_id uuid not null references actor check (voucher_id <> actor_id),
    primary key (actor_id, voucher_id)
);
comment on table actor_vouched_by is 'Who says that an unnamed source exists and may speak.';
create index on actor_vouched_by (voucher_id);

-- A contested news story; groups claims.
create table story (
    id uuid primary key,
    version integer not null,
    slug text not null unique check (is_slug(slug)),
    title text not null check (char_length(title) between 1 and 300),
    standfirst text not null check (char_length(standfirst) between 1 and 2000),
    withdrawn_at timestamptz,
    withdrawn_by text check (char_length(withdrawn_by) between 1 and 200),
    withdrawn_reason text check (char_length(withdrawn_reason) between 1 and 2000),
    check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3))
);
create index on story using gin (plain(title) gin_trgm_ops);

create table story_former_slug (
    slug text primary key check (is_slug(slug)),
    story_id uuid not null references story
);

-- The last change that shows on a story's page, so that a finished page can be kept until there is another. Kept by R__story_revisions.sql.
create table story_revision (
    story_id uuid primary key references story,
    position bigint not null references entry
);

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
    web_identity text check (char_length(web_identity) <= 2000),
    archived_address text check (is_web_address(archived_address)),
    published_edtf text,
    published_entered text check (char_length(published_entered) between 1 and 200),
    published_earliest bigint,
    published_latest bigint,
    language text check (is_language(language)),
    summary text check (char_length(summary) between 1 and 4000),
    withdrawn_at timestamptz,
    withdrawn_by text check (char_length(withdrawn_by) between 1 and 200),
    withdrawn_reason text check (char_length(withdrawn_reason) between 1 and 2000),
    merged_into_id uuid references article,
    check (num_nulls(published_edtf, published_earliest, published_latest) in (0, 3)),
    check (is_edtf(published_edtf, published_earliest, published_latest)),
    check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3)),
    check (merged_into_id <> id),
    check (merged_into_id is null or withdrawn_at is not null)
);
comment on column article.web_address is 'The canonical address, without tracking parameters; none where none is on record.';
comment on column article.web_identity is 'What all addresses of the page have in common; follows from web_address and is worked out '
    'anew at the next start when its rules change. Null where there is no address.';
create index on article (publisher_id);
create index on article (merged_into_id) where merged_into_id is not null;
create index on article using gin (plain(headline) gin_trgm_ops);
create index on article (plain(web_address));
create index on article (web_identity, id);

create table article_former_slug (
    slug text primary key check (is_slug(slug)),
    article_id uuid not null references article
);

create table article_author (
    article_id uuid not null references article,
    place integer not null check (place >= 0),
    actor_id uuid not null references actor,
    primary key (article_id, place),
    unique (article_id, actor_id)
);
create index on article_author (actor_id);

create table article_relies_on (
    article_id uuid not null references article,
    source_id uuid not null references article check (source_id <> article_id),
    primary key (article_id, source_id)
);
create index on article_relies_on (source_id);

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
    withdrawn_at timestamptz,
    withdrawn_by text check (char_length(withdrawn_by) between 1 and 200),
    withdrawn_reason text check (char_length(withdrawn_reason) between 1 and 2000),
    merged_into_id uuid references claim,
    check (num_nulls(event_edtf, event_earliest, event_latest) in (0, 3)),
    check (is_edtf(event_edtf, event_earliest, event_latest)),
    check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3)),
    check (merged_into_id <> id),
    check (merged_into_id is null or withdrawn_at is not null)
);
create index on claim (merged_into_id) where merged_into_id is not null;
create index on claim using gin (plain(text) gin_trgm_ops);

create table claim_former_slug (
    slug text primary key check (is_slug(slug)),
    claim_id uuid not null references claim
);

create table claim_in_story (
    claim_id uuid not null references claim,
    story_id uuid not null references story,
    number integer not null check (number > 0),
    primary key (claim_id, story_id),
    unique (story_id, number)
);
comment on column claim_in_story.number is 'How the story calls the claim ("claim 1"); it never changes.';

-- A claim can leave a story. Its number there stays its own: nobody else gets it, and it has it again when it comes back.
create table claim_left_story (
    claim_id uuid not null references claim,
    story_id uuid not null references story,
    at timestamptz not null default now(),
    primary key (claim_id, story_id)
);
comment on table claim_left_story is 'That a claim does not stand any more in a story in which it has a number.';
comment on column claim_left_story.at is 'The beginning of the transaction in which it left.';

create table claim_about (
    claim_id uuid not null references claim,
    actor_id uuid not null references actor,
    primary key (claim_id, actor_id)
);
create index on claim_about (actor_id);

create table claim_link (
    claim_id uuid not null references claim,
    kind text not null check (kind in ('contradicts', 'part of')),
    other_id uuid not null references claim check (other_id <> claim_id),
    primary key (claim_id, kind, other_id)
);
create index on claim_link (other_id);

-- One actor's stance on one claim at one (imprecise) date, the hearsay in it, and where it was reported.
create table statement (
    id uuid primary key,
    version integer not null,
    slug text not null unique check (is_slug(slug)),
    claim_id uuid not null references claim,
    actor_id uuid not null references actor,
    stance text not null check (stance in
        ('asserts', 'supports', 'denies', 'disputes', 'qualifies', 'retracts', 'declines to comment', 'reports')),
    said_edtf text not null,
    said_entered text check (char_length(said_entered) between 1 and 200),
    said_earliest bigint not null,
    said_latest bigint not null,
    quotation text check (char_length(quotation) between 1 and 1000),
    quotation_language text check (is_language(quotation_language)),
    translation text check (char_length(translation) between 1 and 1000),
    basis text not null check (basis in ('witnessed', 'document', 'told', 'inferred', 'not stated')),
    answers_id uuid check (answers_id <> id),
    aim text check (aim in ('substance', 'attribution')),
    withdrawn_at timestamptz,
    withdrawn_by text check (char_length(withdrawn_by) between 1 and 200),
    withdrawn_reason text check (char_length(withdrawn_reason) between 1 and 2000),
    check (is_edtf(said_edtf, said_earliest, said_latest)),
    check (quotation_language is null or quotation is not null),
    check (translation is null or quotation_language is not null),
    check (aim is null or stance in ('denies', 'disputes')),
    check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3)),
    unique (id, claim_id),
    -- Deferrable, because statements that answer each other go to another claim together.
    foreign key (answers_id, claim_id) references statement (id, claim_id) deferrable initially immediate
);
comment on column statement.aim is 'What a denial is aimed at: the substance ("it is not so") or the attribution ("I never said that").';
create index on statement (claim_id);
create index on statement (actor_id);
create index on statement (answers_id);
create index on statement (id) where stance in ('denies', 'disputes');

create table statement_former_slug (
    slug text primary key check (is_slug(slug)),
    statement_id uuid not null references statement
);

create table relay (
    statement_id uuid not null references statement,
    hop integer not null check (hop >= 0),
    actor_id uuid not null references actor,
    primary key (statement_id, hop)
);
comment on column relay.hop is 'From the speaker outwards: 0 is whoever heard it from the speaker.';
create index on relay (actor_id);

create table report (
    id uuid primary key,
    statement_id uuid not null references statement,
    article_id uuid not null references article,
    wording text check (char_length(wording) between 1 and 200),
    locator text check (char_length(locator) between 1 and 300),
    relayed_from_id uuid references article check (relayed_from_id <> article_id),
    unique (statement_id, article_id)
);
create index on report (article_id);
create index on report (relayed_from_id);

grant select, insert, update on actor, story, article, claim, statement to "${runtime}";
grant select, insert, update, delete on actor_former_slug, actor_alias, actor_vouched_by, story_former_slug,
    article_former_slug, article_author, article_relies_on, claim_former_slug, claim_left_story, claim_about, claim_link,
    statement_former_slug, relay, report to "${runtime}";
grant select, insert on claim_in_story to "${runtime}";
grant select on story_revision to "${runtime}";
