-- Ratings: the verdicts that outside fact-checkers published on claims, in their own words.

create table rating (
    id uuid primary key,
    version integer not null,
    slug text not null unique check (is_slug(slug)),
    claim_id uuid not null references claim,
    checker_id uuid not null references actor,
    rating text not null check (char_length(rating) between 1 and 500),
    language text check (is_language(language)),
    meaning text check (meaning in ('confirmed', 'disputed', 'refuted', 'unproven')),
    article_id uuid references article,
    given_edtf text,
    given_entered text check (char_length(given_entered) between 1 and 200),
    given_earliest bigint,
    given_latest bigint,
    withdrawn_at timestamptz,
    withdrawn_by text check (char_length(withdrawn_by) between 1 and 200),
    withdrawn_reason text check (char_length(withdrawn_reason) between 1 and 2000),
    check (num_nulls(given_edtf, given_earliest, given_latest) in (0, 3)),
    check (is_edtf(given_edtf, given_earliest, given_latest)),
    check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3))
);
comment on column rating.checker_id is 'Who rated: an outside fact-checker.';
comment on column rating.rating is 'The label as they published it, such as "Pants on Fire!".';
comment on column rating.meaning is 'Which of this site''s marks editors read the label as. It is no verdict.';
comment on column rating.article_id is 'The fact-check as it was published.';
create index on rating (claim_id);
create index on rating (checker_id, derived.sort_date(given_earliest, given_latest) desc, id);
create index on rating (article_id);
create index on rating (derived.sort_name(rating) text_pattern_ops) where withdrawn_at is null;

create table rating_former_slug (
    slug text primary key check (is_slug(slug)),
    rating_id uuid not null references rating
);

grant select, insert, update on rating to "${runtime}";
grant select, insert, update, delete on rating_former_slug to "${runtime}";

-- What holds records of any kind.
alter table entry drop constraint entry_record_type_check, add check (record_type in
    ('account', 'actor', 'topic', 'story', 'article', 'claim', 'statement', 'verdict', 'rating', 'loss'));
alter table private.request add column rating_id uuid references rating,
    alter column record_id set expression as (coalesce(claim_id, story_id, actor_id, topic_id, article_id, statement_id, rating_id)),
    drop constraint request_one_record,
    add constraint request_one_record
        check (num_nonnulls(claim_id, story_id, actor_id, topic_id, article_id, statement_id, rating_id) = 1);
