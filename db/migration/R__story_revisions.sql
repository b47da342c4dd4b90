-- Notes for each entry on which stories' pages the change shows, so that a finished page can be cached until the next one; listeners on
-- every node are notified at the commit.

-- A story that the claim has left no longer changes with it.
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
        union select v.claim_id from verdict_evidence e join verdict v on v.id = e.verdict_id
            where of_type = 'statement' and e.statement_id = of_record
        union select claim_id from statement where of_type = 'actor' and actor_id = of_record
        union select s.claim_id from relay r join statement s on s.id = r.statement_id
            where of_type = 'actor' and r.actor_id = of_record
        union select claim_id from claim_about where of_type = 'actor' and actor_id = of_record
        union select s.claim_id from (
                select a.id from article a where of_type = 'actor' and a.publisher_id = of_record
                union select w.article_id from article_author w where of_type = 'actor' and w.actor_id = of_record) a (id)
            join report r on a.id in (r.article_id, r.relayed_from_id) join statement s on s.id = r.statement_id)
    select of_record where of_type = 'story'
    union select story_id from story_topic where of_type = 'topic' and topic_id = of_record
    union select i.story_id from claims cross join lateral (
        select i.story_id from claim_in_story i where i.claim_id = claims.id
            and not exists (select from claim_left_story l where l.claim_id = i.claim_id and l.story_id = i.story_id and l.at <> now())
        offset 0) i
$$;

-- One plan for all kinds, because to plan such a query anew takes six times as long as to carry it out.
create or replace function revise_stories() returns trigger language plpgsql security definer set search_path = public, pg_temp
    set plan_cache_mode = force_generic_plan as $$
declare
    shown uuid[] := array(select stories_showing(new.record_type, new.record_id));
begin
    insert into story_revision (story_id, position) select unnest(shown), new.position
        on conflict (story_id) do update set position = excluded.position;
    perform pg_notify('counterclaim_change', new.position || ' '
        || case when cardinality(shown) > 150 then '*' else array_to_string(shown, ' ') end);
    return null;
end $$;
create or replace trigger revises_stories after insert on entry for each row execute function revise_stories();
