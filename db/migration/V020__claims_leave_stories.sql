-- A claim can leave a story. Its number there stays its own: nobody else gets it, and it has it again when it comes back.

create table claim_left_story (
    claim_id uuid not null references claim,
    story_id uuid not null references story,
    at timestamptz not null default now(),
    primary key (claim_id, story_id)
);
comment on table claim_left_story is 'That a claim does not stand any more in a story in which it has a number.';
comment on column claim_left_story.at is 'The beginning of the transaction in which it left.';
call make_parts('claim_left_story', 'claim_id');
grant select, insert, update, delete on claim_left_story to "${runtime}";

create view standing_place as
    select * from claim_in_story i
    where not exists (select from claim_left_story l where l.claim_id = i.claim_id and l.story_id = i.story_id);
comment on view standing_place is 'The claims that stand in stories, without those that left.';
grant select on standing_place to "${runtime}";

-- As before, but a story that the claim left earlier does not change with it any more.
create or replace function stories_showing(of_type text, of_record uuid) returns setof uuid language sql stable as $$
    with claims (id) as (
        select of_record where of_type = 'claim'
        union select other_id from claim_link where of_type = 'claim' and claim_id = of_record
        union select claim_id from claim_link where of_type = 'claim' and other_id = of_record
        union select claim_id from statement where of_type = 'statement' and id = of_record
        union select claim_id from verdict where of_type = 'verdict' and id = of_record
        union select s.claim_id from report r join statement s on s.id = r.statement_id
            where of_type = 'article' and of_record in (r.article_id, r.relayed_from_id)
        union select v.claim_id from verdict_evidence e join verdict v on v.id = e.verdict_id
            where of_type = 'article' and e.article_id = of_record
        union select claim_id from statement where of_type = 'actor' and actor_id = of_record
        union select s.claim_id from relay r join statement s on s.id = r.statement_id
            where of_type = 'actor' and r.actor_id = of_record
        union select claim_id from claim_about where of_type = 'actor' and actor_id = of_record
        union select s.claim_id from article a join report r on a.id in (r.article_id, r.relayed_from_id)
            join statement s on s.id = r.statement_id
            where of_type = 'actor' and (a.publisher_id = of_record
                or exists (select from article_author w where w.article_id = a.id and w.actor_id = of_record)))
    select of_record where of_type = 'story'
    union select i.story_id from claim_in_story i where i.claim_id in (select id from claims)
        and not exists (select from claim_left_story l where l.claim_id = i.claim_id and l.story_id = i.story_id and l.at <> now())
$$;
