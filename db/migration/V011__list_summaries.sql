-- What the lists of stories, actors and articles sort and filter by, and what that of claims needs besides. R__list_summaries.sql keeps it
-- in the transaction of each change; it can be computed anew at any time (java -jar counterclaim.jar rebuild).

create function derived.sort_date(earliest bigint, latest bigint) returns bigint language sql immutable parallel safe return
    case latest when 9223372036854775807 then earliest else coalesce(latest, -9223372036854775808) end;
comment on function derived.sort_date is 'The millisecond since 1970 UTC by which an imprecise date is listed: its last or, if its end '
    'is open, its first; the least bigint if both are open or there is no date.';

-- Cut, because an index row holds less than the longest texts may take.
create function derived.sort_name(text) returns text language sql immutable strict parallel safe return
    left(public.plain($1), 200) collate "C";
comment on function derived.sort_name is 'The name by which a record is listed.';

alter table derived.claim_summary
    add column said_by uuid[] not null default '{}',
    add column disputed_by uuid[] not null default '{}',
    add column speakers uuid[] not null default '{}',
    add column stances text[] not null default '{}',
    add column tags text[] not null default '{}',
    add column sort_date bigint not null default -9223372036854775808;
comment on column derived.claim_summary.said_by is 'The actors who stand for the claim, and (disputed_by) those against it, in the order '
    'of their statements.';
comment on column derived.claim_summary.speakers is 'The speaker and (stances) the stance of each statement on record.';
comment on column derived.claim_summary.sort_date is 'The latest sort_date() of its statements.';
comment on column derived.claim_summary.tags is 'What filters ask of statements, by derived.claim_tags(): letters with words and ids.';
create index on derived.claim_summary using gin (tags) where not withdrawn;
create index on derived.claim_summary (first_said) where not withdrawn;
create index on derived.claim_summary (last_said) where not withdrawn;
create index on derived.claim_summary (changed_position, claim_id) where not withdrawn;
create index on derived.claim_summary (sort_date, claim_id) where not withdrawn;
create index on derived.claim_summary (standing_against, claim_id) where not withdrawn;
create index on derived.claim_summary (claim_id) where not withdrawn and reports = 0;
create index on derived.claim_summary (claim_id) where not withdrawn and stories = '{}';
create index on claim (derived.sort_name(text), id) where withdrawn_at is null;
create index on statement (actor_id, derived.sort_date(said_earliest, said_latest)) where withdrawn_at is null;
create index on statement (stance, claim_id) where withdrawn_at is null;

-- Only what is on record has a row.
create table derived.story_summary (
    story_id uuid primary key,
    name text collate "C" not null,
    claims integer not null,
    disputed integer not null,
    statements integer not null,
    verdicts jsonb not null,
    sort_date bigint not null,
    changed_position bigint not null
);
comment on column derived.story_summary.name is 'Its title, as sort_name() has it.';
comment on column derived.story_summary.disputed is 'How many of its claims are contested.';
comment on column derived.story_summary.verdicts is 'How many of its claims have each verdict, by the verdict''s word.';
comment on column derived.story_summary.sort_date is 'The latest sort_date() of its statements.';
comment on column derived.story_summary.changed_position is 'The last change that shows on its page, as in story_revision.';
create index on derived.story_summary (changed_position, story_id);
create index on derived.story_summary (sort_date, story_id);
create index on derived.story_summary (name, story_id);
create index on derived.story_summary (disputed, story_id);

create table derived.actor_summary (
    actor_id uuid primary key,
    name text collate "C" not null,
    kind text not null,
    asserts integer not null default 0,
    supports integer not null default 0,
    denies integer not null default 0,
    disputes integer not null default 0,
    qualifies integer not null default 0,
    retracts integer not null default 0,
    declines integer not null default 0,
    reports integer not null default 0,
    disputed integer not null default 0,
    sort_date bigint not null,
    changed_position bigint not null
);
comment on column derived.actor_summary.asserts is 'How many statements of the actor assert; and so on for each stance.';
comment on column derived.actor_summary.disputed is 'For how many contested claims the actor stands.';
comment on column derived.actor_summary.sort_date is 'The latest sort_date() of the actor''s statements.';
comment on column derived.actor_summary.changed_position is 'The latest entry of the actor or of a statement by the actor.';
create index on derived.actor_summary (changed_position, actor_id);
create index on derived.actor_summary (sort_date, actor_id);
create index on derived.actor_summary (name, actor_id);
create index on derived.actor_summary (disputed, actor_id);
create index on derived.actor_summary (kind);

create table derived.article_summary (
    article_id uuid primary key,
    name text collate "C" not null,
    kind text not null,
    publisher_id uuid,
    language text,
    published_earliest bigint,
    published_latest bigint,
    carried integer not null,
    disputed integer not null,
    sort_date bigint not null,
    changed_position bigint not null
);
comment on column derived.article_summary.carried is 'How many statements on record it carries.';
comment on column derived.article_summary.disputed is 'How many contested claims these are on.';
comment on column derived.article_summary.sort_date is 'The sort_date() of its publication.';
comment on column derived.article_summary.changed_position is 'The latest entry of the article or of a statement that it carries.';
create index on derived.article_summary (changed_position, article_id);
create index on derived.article_summary (sort_date, article_id);
create index on derived.article_summary (name, article_id);
create index on derived.article_summary (disputed, article_id);
create index on derived.article_summary (kind);
create index on derived.article_summary (publisher_id);
create index on derived.article_summary (language);

grant select on derived.story_summary, derived.actor_summary, derived.article_summary to "${runtime}";
