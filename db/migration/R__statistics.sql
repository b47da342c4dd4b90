-- What one transaction writes is unknown to autovacuum until it is over, and plans that were made for small tables would stay.
create or replace function gather_statistics() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from pg_class where oid in ('article'::regclass, 'claim'::regclass, 'statement'::regclass)
            and pg_relation_size(oid) > 10 * current_setting('block_size')::integer * greatest(relpages, 1)) then
        analyze actor, actor_alias, topic, story, article, article_author, claim, claim_about, claim_link, claim_in_story, statement,
            report, relay, verdict, rating, story_revision, entry, search.document, derived.claim_summary, derived.story_summary,
            derived.actor_summary, derived.actor_tally, derived.article_summary;
    end if;
end $$;
comment on function gather_statistics is 'Tells the planner what is in the tables, if one of them has grown tenfold since it was told.';
revoke execute on function gather_statistics from public;
grant execute on function gather_statistics to "${runtime}";
