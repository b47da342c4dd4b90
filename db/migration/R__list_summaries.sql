-- Keeps derived.story_summary, derived.actor_summary and derived.article_summary: with each entry of a record, with each change of
-- derived.claim_summary, and at last with the statements that a transaction changed. What one change costs depends on the stories, speakers
-- and articles of the claims that it concerns, and not on the size of the record.

-- The tags that ask for a language: pt-BR is also pt.
create or replace function derived.languages(tag text) returns setof text language sql immutable strict parallel safe as $$
    select array_to_string((string_to_array(tag, '-'))[:n], '-') from generate_series(1, cardinality(string_to_array(tag, '-'))) n
$$;

-- What can be asked of a statement and its claim at once, in one word: s:denies v:disputed g:contested. Null asks for nothing.
create or replace function derived.tag(stance text, verdict text, signal text) returns text language sql immutable parallel safe
    return concat_ws(' ', 's:' || stance, 'v:' || verdict, 'g:' || signal);
-- All that are true of it.
create or replace function derived.all_tags(stance text, verdict text, signal text) returns setof text
    language sql immutable parallel safe as $$
    select derived.tag(s, v, g) from (values (stance), (null)) a (s), (values (verdict), (null)) b (v), (values (signal), (null)) c (g)
$$;

-- What can be asked of the statements on a claim: that one has a stance (s:denies), is by an actor (a:ID) with a stance (a:ID:denies), was
-- passed on (r, r:ID), is carried by an article of a publisher (p:ID) or in a language (l:pt-BR, l:pt), and with that has a stance
-- (s:denies:pt) or is by an actor (a:ID::pt) with a stance (a:ID:denies:pt); whom it is about (n, n:ID); and its topics (t:ID).
create or replace function derived.claim_tags(claim uuid) returns text[] language sql stable as $$
    select coalesce(array_agg(distinct tag), '{}') from (
        select unnest(array['a', 's:' || s.stance, 'a:' || s.actor_id, 'a:' || s.actor_id || ':' || s.stance])
            from statement s where s.claim_id = claim and s.withdrawn_at is null
        union all select unnest(array['r', 'r:' || h.actor_id])
            from relay h join statement s on s.id = h.statement_id where s.claim_id = claim and s.withdrawn_at is null
        union all select 'p:' || a.publisher_id
            from report r join statement s on s.id = r.statement_id join article a on a.id = r.article_id
            where s.claim_id = claim and s.withdrawn_at is null
        union all select unnest(array['l:' || l, 's:' || s.stance || ':' || l, 'a:' || s.actor_id || '::' || l,
                'a:' || s.actor_id || ':' || s.stance || ':' || l])
            from report r join statement s on s.id = r.statement_id join article a on a.id = r.article_id,
                derived.languages(a.language) l
            where s.claim_id = claim and s.withdrawn_at is null
        union all select unnest(array['n', 'n:' || actor_id]) from claim_about where claim_id = claim
        union all select 't:' || topic_id from claim_topic where claim_id = claim) every (tag)
    where tag is not null
$$;

-- The rows as they follow from the record and from the claims' rows.
create or replace view derived.found_story as
    select t.id story_id, derived.sort_name(t.title) "name", n.claims, n.disputed, n.statements, n.verdicts, n.sort_date,
        r.position changed_position, n.unsourced, n.unanswered, n.tags
    from story t join story_revision r on r.story_id = t.id
    cross join lateral (
        select coalesce(sum(v.claims), 0)::integer claims, coalesce(sum(v.disputed), 0)::integer disputed,
            coalesce(sum(v.statements), 0)::integer statements,
            coalesce(jsonb_object_agg(v.verdict, v.claims) filter (where v.verdict is not null), '{}') verdicts,
            coalesce(max(v.sort_date), -9223372036854775808) sort_date,
            coalesce(sum(v.unsourced), 0)::integer unsourced, coalesce(sum(v.unanswered), 0)::integer unanswered,
            array(
                select tag from claim_in_story p join derived.claim_summary c on c.claim_id = p.claim_id, unnest(c.tags) tag
                where p.story_id = t.id and not c.withdrawn and t.id = any(c.stories)
                    and (tag in ('a', 'n', 'r') or tag like 'l:%' or tag like 's:%')
                union select tag from (
                    select distinct c.verdict, c.signal from claim_in_story p join derived.claim_summary c on c.claim_id = p.claim_id
                    where p.story_id = t.id and not c.withdrawn and t.id = any(c.stories)) m,
                    derived.all_tags(null, m.verdict, m.signal) tag where tag <> ''
                order by tag) tags
        from (select c.verdict, count(*) claims, count(*) filter (where c.signal = 'contested') disputed, sum(c.statements) statements,
                  max(c.sort_date) sort_date, count(*) filter (where c.reports = 0) unsourced,
                  count(*) filter (where c.signal = 'unanswered') unanswered
              from claim_in_story p join derived.claim_summary c on c.claim_id = p.claim_id
              where p.story_id = t.id and not c.withdrawn and t.id = any(c.stories) group by c.verdict) v) n
    where t.withdrawn_at is null;

create or replace view derived.found_actor as
    select a.id actor_id, derived.sort_name(a.name) "name", a.kind, n.asserts, n.supports, n.denies, n.disputes, n.qualifies, n.retracts,
        n.declines, n.reports, n.disputed, coalesce(s.sort_date, -9223372036854775808) sort_date,
        greatest((select max(e.position) from entry e where e.record_id = a.id), s.position) changed_position
    from actor a
    cross join lateral (
        select count(*) filter (where s.stance = 'asserts')::integer asserts,
            count(*) filter (where s.stance = 'supports')::integer supports, count(*) filter (where s.stance = 'denies')::integer denies,
            count(*) filter (where s.stance = 'disputes')::integer disputes,
            count(*) filter (where s.stance = 'qualifies')::integer qualifies,
            count(*) filter (where s.stance = 'retracts')::integer retracts,
            count(*) filter (where s.stance = 'declines to comment')::integer declines,
            count(*) filter (where s.stance = 'reports')::integer reports,
            (count(distinct c.claim_id) filter (where c.signal = 'contested' and a.id = any(c.said_by)))::integer disputed
        from statement s join derived.claim_summary c on c.claim_id = s.claim_id and not c.withdrawn
        where s.actor_id = a.id and s.withdrawn_at is null) n
    cross join lateral (
        select max(e.position) "position",
            max(derived.sort_date(s.said_earliest, s.said_latest)) filter (where s.withdrawn_at is null) sort_date
        from statement s join entry e on e.record_id = s.id where s.actor_id = a.id) s
    where a.withdrawn_at is null;

-- What speakers say of a claim with such tags, in no language and in each.
create or replace function derived.spoken(tags text[]) returns table (actor_id uuid, stance text, language text)
    language sql immutable parallel safe as $$
    select split_part(tag, ':', 2)::uuid, split_part(tag, ':', 3), split_part(tag, ':', 4)
    from unnest(tags) tag where tag like 'a:%' and split_part(tag, ':', 3) <> ''
$$;

create or replace view derived.found_tally as
    select s.actor_id, s.stance, c.verdict, coalesce(c.signal, '') signal, l.language, count(distinct s.claim_id)::integer claims
    from statement s join derived.claim_summary c on c.claim_id = s.claim_id and not c.withdrawn
    cross join lateral (
        select ''
        union select derived.languages(a.language) from report r join article a on a.id = r.article_id where r.statement_id = s.id
        ) l (language)
    where s.withdrawn_at is null group by s.actor_id, s.stance, c.verdict, c.signal, l.language;

create or replace view derived.found_article as
    select a.id article_id, derived.sort_name(a.headline) "name", a.kind, a.publisher_id, a.language, a.published_earliest,
        a.published_latest, n.carried, n.disputed, derived.sort_date(a.published_earliest, a.published_latest) sort_date,
        greatest((select max(e.position) from entry e where e.record_id = a.id),
            (select max(e.position) from report r join entry e on e.record_id = r.statement_id where r.article_id = a.id)) changed_position,
        n.tags
    from article a
    cross join lateral (
        select count(*)::integer carried, (count(distinct c.claim_id) filter (where c.signal = 'contested'))::integer disputed,
            array(select distinct tag from unnest(array_agg(s.stance), array_agg(c.verdict), array_agg(c.signal)) u (s, v, g),
                derived.all_tags(u.s, u.v, u.g) tag where tag <> '' order by tag) tags
        from report r join statement s on s.id = r.statement_id and s.withdrawn_at is null
        join derived.claim_summary c on c.claim_id = s.claim_id and not c.withdrawn
        where r.article_id = a.id) n
    where a.withdrawn_at is null;

create or replace function derived.summarise_stories(ids uuid[]) returns void language sql
    set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
    delete from derived.story_summary where story_id in (select id from story where id = any(ids) and withdrawn_at is not null);
    insert into derived.story_summary (story_id, name, claims, disputed, statements, verdicts, sort_date, changed_position, unsourced,
        unanswered, tags)
    select story_id, name, claims, disputed, statements, verdicts, sort_date, changed_position, unsourced, unanswered, tags
    from derived.found_story where story_id = any(ids)
    on conflict (story_id) do update set name = excluded.name, claims = excluded.claims, disputed = excluded.disputed,
        statements = excluded.statements, verdicts = excluded.verdicts, sort_date = excluded.sort_date,
        changed_position = excluded.changed_position, unsourced = excluded.unsourced, unanswered = excluded.unanswered,
        tags = excluded.tags
$$;

-- Adds to the numbers of actors: an element of each array is an actor, a stance (or "disputed"), and how many more there are of it.
create or replace function derived.count_statements(ids uuid[], stances text[], more integer[]) returns void language sql as $$
    update derived.actor_summary a set asserts = a.asserts + n.asserts, supports = a.supports + n.supports, denies = a.denies + n.denies,
        disputes = a.disputes + n.disputes, qualifies = a.qualifies + n.qualifies, retracts = a.retracts + n.retracts,
        declines = a.declines + n.declines, reports = a.reports + n.reports, disputed = a.disputed + n.disputed
    from (select actor_id,
              coalesce(sum(times) filter (where stance = 'asserts'), 0) asserts,
              coalesce(sum(times) filter (where stance = 'supports'), 0) supports,
              coalesce(sum(times) filter (where stance = 'denies'), 0) denies,
              coalesce(sum(times) filter (where stance = 'disputes'), 0) disputes,
              coalesce(sum(times) filter (where stance = 'qualifies'), 0) qualifies,
              coalesce(sum(times) filter (where stance = 'retracts'), 0) retracts,
              coalesce(sum(times) filter (where stance = 'declines to comment'), 0) declines,
              coalesce(sum(times) filter (where stance = 'reports'), 0) reports,
              coalesce(sum(times) filter (where stance = 'disputed'), 0) disputed
          from (select actor_id, stance, sum(times) times from unnest(ids, stances, more) every (actor_id, stance, times)
                group by actor_id, stance having sum(times) <> 0) moved
          group by actor_id) n
    where a.actor_id = n.actor_id
$$;

-- The same for what is counted by claims: an element of each array is an actor, a stance, a verdict, a signal, and a language.
create or replace function derived.count_claims(ids uuid[], stances text[], verdicts text[], signals text[], languages text[],
        more integer[]) returns void language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
    with moved as materialized (
        select actor_id, stance, verdict, signal, language, sum(times)::integer times
        from unnest(ids, stances, verdicts, signals, languages, more) every (actor_id, stance, verdict, signal, language, times)
        group by actor_id, stance, verdict, signal, language having sum(times) <> 0),
    changed as (
        update derived.actor_tally a set claims = a.claims + m.times from moved m
        where (a.actor_id, a.language, a.stance, a.verdict, a.signal) = (m.actor_id, m.language, m.stance, m.verdict, m.signal)
            and a.claims + m.times > 0),
    ended as (
        delete from derived.actor_tally a using moved m
        where (a.actor_id, a.language, a.stance, a.verdict, a.signal) = (m.actor_id, m.language, m.stance, m.verdict, m.signal)
            and a.claims + m.times <= 0)
    insert into derived.actor_tally (actor_id, stance, verdict, signal, language, claims)
    select actor_id, stance, verdict, signal, language, times from moved m where times > 0 and not exists (
        select from derived.actor_tally a
        where (a.actor_id, a.language, a.stance, a.verdict, a.signal) = (m.actor_id, m.language, m.stance, m.verdict, m.signal));
end $$;

create or replace function derived.summarise_actor(of_actor uuid, at_position bigint) returns void language plpgsql
    set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
    update derived.actor_summary k set name = derived.sort_name(a.name), kind = a.kind, changed_position = at_position
        from actor a where a.id = k.actor_id and k.actor_id = of_actor and a.withdrawn_at is null;
    if not found then
        delete from derived.actor_summary k where k.actor_id = of_actor;
        insert into derived.actor_summary (actor_id, name, kind, asserts, supports, denies, disputes, qualifies, retracts, declines,
            reports, disputed, sort_date, changed_position)
        select actor_id, name, kind, asserts, supports, denies, disputes, qualifies, retracts, declines, reports, disputed, sort_date,
            at_position
        from derived.found_actor f where f.actor_id = of_actor;
    end if;
end $$;

create or replace function derived.count_carried(ids uuid[]) returns void language sql
    set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
    update derived.article_summary a set carried = f.carried, disputed = f.disputed, tags = f.tags
    from derived.found_article f
    where f.article_id = any(ids) and a.article_id = f.article_id
        and (a.carried, a.disputed, a.tags) is distinct from (f.carried, f.disputed, f.tags)
$$;

create or replace function derived.summarise_articles(ids uuid[], at_position bigint) returns void language sql
    set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
    delete from derived.article_summary where article_id in (select id from article where id = any(ids) and withdrawn_at is not null);
    insert into derived.article_summary (article_id, name, kind, publisher_id, language, published_earliest, published_latest, carried,
        disputed, tags, sort_date, changed_position)
    select article_id, name, kind, publisher_id, language, published_earliest, published_latest, carried, disputed, tags, sort_date,
        coalesce(at_position, changed_position)
    from derived.found_article where article_id = any(ids)
    on conflict (article_id) do update set name = excluded.name, kind = excluded.kind, publisher_id = excluded.publisher_id,
        language = excluded.language, published_earliest = excluded.published_earliest, published_latest = excluded.published_latest,
        carried = excluded.carried, disputed = excluded.disputed, sort_date = excluded.sort_date,
        changed_position = excluded.changed_position, tags = excluded.tags
$$;

-- The speakers and articles of statements that this transaction changed, and those that they had before it.
create or replace function derived.summarise_statements(changed uuid[]) returns void language plpgsql security definer
    set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    before json[] := array(
        select (select t.state from entry e join entry_state t using (position) where e.record_id = c.id and e.record_version < c.version
                order by e.record_version desc limit 1)
        from (select record_id id, min(record_version) "version" from entry
            where record_id = any(changed) and transaction_id = pg_current_xact_id() group by record_id) c
        where c.version > 0);
    articles uuid[] := array(select distinct r.article_id from report r where r.statement_id = any(changed));
begin
    update derived.actor_summary a set changed_position = coalesce(s.position, a.changed_position),
        sort_date = coalesce((select max(derived.sort_date(o.said_earliest, o.said_latest)) from statement o
            where o.actor_id = a.actor_id and o.withdrawn_at is null), -9223372036854775808)
    from (select actor_id, max(at_position) "position" from (
            select t.actor_id, e.position from statement t join entry e on e.record_id = t.id where t.id = any(changed)
            union all select (state ->> 'actor')::uuid, null from unnest(before) state) spoke (actor_id, at_position)
        group by actor_id) s
    where a.actor_id = s.actor_id;
    update derived.article_summary a set changed_position = r.position
    from (select r.article_id, max(e.position) "position" from report r join entry e on e.record_id = r.statement_id
        where r.statement_id = any(changed) group by r.article_id) r
    where a.article_id = r.article_id;
    perform derived.count_carried(array(select unnest(articles)
        union select (report ->> 'article')::uuid from unnest(before) state, json_array_elements(state -> 'reports') report));
end $$;
comment on function derived.summarise_statements is 'Brings the rows of speakers and articles up to date, after the claims'' rows.';

create or replace function derived.summarise_entry() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    case new.record_type
        when 'story' then perform derived.summarise_stories(array[new.record_id]);
        when 'actor' then perform derived.summarise_actor(new.record_id, new.position);
        when 'article' then perform derived.summarise_articles(array[new.record_id], new.position);
        else null;
    end case;
    return null;
end $$;
-- After revises_stories, whose positions it reads: triggers run in the order of their names.
create or replace trigger summarises_entry after insert on entry for each row execute function derived.summarise_entry();

create or replace function derived.move_stories() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update derived.story_summary t set changed_position = m.position from moved m where t.story_id = m.story_id;
    return null;
end $$;
create or replace trigger moves_stories after update on story_revision
    referencing new table as moved for each statement execute function derived.move_stories();

create or replace function derived.is_rebuilding() returns boolean language sql stable as $$
    select coalesce(current_setting('counterclaim.rebuilding', true), '') = 'on'
$$;
comment on function derived.is_rebuilding is 'Whether this transaction computes all rows anew, those of claims first.';

-- The runtime role may not lock what it may not change.
create or replace function derived.hold_history() returns void language sql security definer set search_path = public, pg_temp as $$
    select position from history_head for update
$$;
comment on function derived.hold_history is 'Waits until nobody else can write entries, up to the end of the transaction.';
revoke execute on function derived.hold_history from public;
grant execute on function derived.hold_history to "${runtime}";

create or replace function derived.articles_on(claims uuid[]) returns uuid[] language sql stable as $$
    select array(select distinct r.article_id from statement s join report r on r.statement_id = s.id where s.claim_id = any(claims))
$$;

create or replace function derived.summarise_new_claims() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    claims uuid[] := array(select claim_id from fresh);
begin
    if cardinality(claims) > 0 and not derived.is_rebuilding() then
        perform derived.summarise_stories(array(select distinct unnest(stories) from fresh));
        perform derived.count_statements(array_agg(id), array_agg(stance), array_agg(1)) from (
            select s.id, s.stance from fresh c cross join unnest(c.speakers, c.stances) s (id, stance) where not c.withdrawn
            union all select s.id, 'disputed' from fresh c cross join unnest(c.said_by) s (id)
                where c.signal = 'contested' and not c.withdrawn) more;
        perform derived.count_claims(array_agg(s.actor_id), array_agg(s.stance), array_agg(c.verdict), array_agg(coalesce(c.signal, '')),
                array_agg(s.language), array_agg(1))
            from fresh c cross join derived.spoken(c.tags) s where not c.withdrawn;
        perform derived.count_carried(derived.articles_on(claims));
    end if;
    return null;
end $$;
create or replace trigger summarises_new after insert on derived.claim_summary
    referencing new table as fresh for each statement execute function derived.summarise_new_claims();

-- Most changes of a claim's row change nothing that is counted here.
create or replace function derived.summarise_claims() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    stories uuid[];
    moved uuid[];
    turned uuid[];
begin
    if derived.is_rebuilding() then
        return null;
    end if;
    select array_agg(n.claim_id), array_agg(n.claim_id) filter (
            where (n.withdrawn, n.verdict, n.signal) is distinct from (o.withdrawn, o.verdict, o.signal))
        into moved, turned
        from fresh n join stale o using (claim_id)
        where (n.withdrawn, n.signal, n.verdict, n.statements, n.reports, n.sort_date, n.stories, n.tags, n.speakers, n.stances,
                n.said_by)
            is distinct from (o.withdrawn, o.signal, o.verdict, o.statements, o.reports, o.sort_date, o.stories, o.tags, o.speakers,
                o.stances, o.said_by);
    if moved is null then
        return null;
    end if;
    stories := array(select distinct s from (select n.stories || o.stories from fresh n join stale o using (claim_id)
        where (n.withdrawn, n.signal, n.verdict, n.statements, n.reports, n.sort_date, n.stories, n.tags)
            is distinct from (o.withdrawn, o.signal, o.verdict, o.statements, o.reports, o.sort_date, o.stories, o.tags)) c (stories),
        unnest(c.stories) s);
    if cardinality(stories) > 0 then
        perform derived.summarise_stories(stories);
    end if;
    perform derived.count_statements(array_agg(id), array_agg(stance), array_agg(times)) from (
        select s.id, s.stance, 1 times from fresh c cross join unnest(c.speakers, c.stances) s (id, stance)
            where not c.withdrawn and c.claim_id = any(moved)
        union all select s.id, s.stance, -1 from stale c cross join unnest(c.speakers, c.stances) s (id, stance)
            where not c.withdrawn and c.claim_id = any(moved)
        union all select s.id, 'disputed', 1 from fresh c cross join unnest(c.said_by) s (id)
            where c.signal = 'contested' and not c.withdrawn and c.claim_id = any(moved)
        union all select s.id, 'disputed', -1 from stale c cross join unnest(c.said_by) s (id)
            where c.signal = 'contested' and not c.withdrawn and c.claim_id = any(moved)) counted;
    perform derived.count_claims(array_agg(c.actor_id), array_agg(c.stance), array_agg(c.verdict), array_agg(c.signal),
            array_agg(c.language), array_agg(c.times))
        from (
            select s.*, c.verdict, coalesce(c.signal, '') signal, 1 times from fresh c cross join derived.spoken(c.tags) s
                where not c.withdrawn and c.claim_id = any(moved)
            union all select s.*, c.verdict, coalesce(c.signal, ''), -1 from stale c cross join derived.spoken(c.tags) s
                where not c.withdrawn and c.claim_id = any(moved)) c;
    if turned is not null then
        perform derived.count_carried(derived.articles_on(turned));
    end if;
    return null;
end $$;
create or replace trigger summarises_changed after update on derived.claim_summary
    referencing new table as fresh old table as stale for each statement execute function derived.summarise_claims();

create or replace function derived.summarise_again(of_kind text, ids uuid[]) returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    case of_kind
        when 'story' then
            perform derived.summarise_stories(ids);
        when 'actor' then
            delete from derived.actor_summary where actor_id = any(ids);
            delete from derived.actor_tally where actor_id = any(ids);
            insert into derived.actor_summary (actor_id, name, kind, asserts, supports, denies, disputes, qualifies, retracts, declines,
                reports, disputed, sort_date, changed_position)
            select actor_id, name, kind, asserts, supports, denies, disputes, qualifies, retracts, declines, reports, disputed, sort_date,
                changed_position
            from derived.found_actor where actor_id = any(ids);
            insert into derived.actor_tally (actor_id, stance, verdict, signal, language, claims)
            select actor_id, stance, verdict, signal, language, claims from derived.found_tally where actor_id = any(ids);
        when 'article' then
            perform derived.summarise_articles(ids, null);
    end case;
end $$;
comment on function derived.summarise_again is 'Computes the rows of these stories, actors or articles anew, after the claims'' rows.';
revoke execute on function derived.summarise_again, derived.summarise_stories, derived.summarise_actor, derived.summarise_articles,
    derived.summarise_statements, derived.count_carried, derived.count_statements, derived.count_claims from public;
grant execute on function derived.summarise_again, derived.summarise_statements to "${runtime}";
grant select on derived.found_story, derived.found_actor, derived.found_tally, derived.found_article to "${runtime}";
