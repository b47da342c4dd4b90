-- What lists ask of the statements and claims behind a record stands in a row of its own or in a table of its own, so that no page goes
-- from each actor, article or story to all that was said. R__list_summaries.sql keeps it.

alter table derived.story_summary add column tags text[] not null default '{}';
comment on column derived.story_summary.tags is 'What its claims are and have, by derived.found_story: letters with words.';
create index on derived.story_summary using gin (tags) with (gin_pending_list_limit = 256);

alter table derived.article_summary add column tags text[] not null default '{}';
comment on column derived.article_summary.tags is 'What the statements are that it carries, by derived.tag().';
create index on derived.article_summary using gin (tags) with (gin_pending_list_limit = 256);

create table derived.actor_tally (
    actor_id uuid not null,
    stance text not null,
    verdict text not null,
    signal text not null,
    language text not null,
    claims integer not null check (claims >= 0),
    primary key (actor_id, language, stance, verdict, signal)
);
comment on table derived.actor_tally is 'On how many claims of such a kind each actor takes a stance. A row in no language is for all, '
    'with or without a report; one in a language for statements that an article in it carries. Without a signal, that is "".';
create index on derived.actor_tally (language, stance, verdict, signal, actor_id);
create index on derived.actor_tally (language, verdict, signal, actor_id);
create index on derived.actor_tally (language, signal, actor_id);

grant select on derived.actor_tally to "${runtime}";

-- Each query reads what such an index has not sorted in yet: at most so many kilobytes, not four megabytes.
alter index derived.claim_summary_tags_idx set (gin_pending_list_limit = 256);
alter index derived.claim_summary_stories_idx set (gin_pending_list_limit = 256);
alter index derived.claim_summary_actors_idx set (gin_pending_list_limit = 256);

-- The site fills them at its next start.
truncate derived.story_summary, derived.actor_summary, derived.article_summary;
