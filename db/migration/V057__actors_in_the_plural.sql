-- Officials assert, a ministry asserts: whether what an actor does stands in the plural. Where editors have not said so it is
-- guessed, and only for sources without a name.

alter table actor add column grammatical_number text check (grammatical_number in ('singular', 'plural'));
comment on column actor.grammatical_number is 'Whether verbs stand in the singular or the plural; null: guessed by is_plural().';

create function is_plural(a actor) returns boolean language sql immutable parallel safe as $$
    select coalesce(a.grammatical_number = 'plural', a.kind = 'unnamed source' and a.name !~* '^(an?|one|the) \w+$' and (
        a.name ~* '^(two|three|four|five|six|several|some|many|multiple|various|people|officials|sources|witnesses|residents)\y'
        or (a.name ~* '(s|people|police|men|women|children)$' and a.name !~* '(ss|us|is)$' and a.name !~* '^(an?|one) ')))
$$;
grant execute on function is_plural(actor) to "${runtime}";

create function stance_verb(a actor, stance text) returns text language sql immutable parallel safe as $$
    select case when not is_plural(a) then stance
        when stance = 'denies' then 'deny'
        when stance = 'qualifies' then 'qualify'
        when stance = 'declines to comment' then 'decline to comment'
        else left(stance, -1) end
$$;
comment on function stance_verb is 'A stance as it agrees with its speaker.';
grant execute on function stance_verb(actor, text) to "${runtime}";

-- As before, but for the verb of a statement.
create or replace view record_name (kind, id, slug, label, hint, name, names_label, dated) as
    select 'actor', id, slug, name, concat_ws(', ', kind, description), name, true, null::text from actor where withdrawn_at is null
    union all
    select 'actor', a.id, a.slug, a.name, concat_ws(', ', a.kind, 'also ' || l.alias, a.description), l.alias, false, null
        from actor a join actor_alias l on l.actor_id = a.id where a.withdrawn_at is null
    union all
    select 'story', id, slug, title, null, title, true, null from story where withdrawn_at is null
    union all
    select 'article', id, slug, headline, concat_ws(', ', kind, (select p.name from actor p where p.id = publisher_id)), headline, true, published_edtf
        from article where withdrawn_at is null
    union all
    select 'article', id, slug, headline, concat_ws(', ', kind, (select p.name from actor p where p.id = publisher_id)), web_address, false,
            published_edtf
        from article where withdrawn_at is null and web_address is not null
    union all
    select 'article', a.id, a.slug, a.headline, concat_ws(', ', a.kind, (select p.name from actor p where p.id = a.publisher_id)), m.web_address, false,
            a.published_edtf
        from (with recursive merged (web_address, into_id) as (
                select web_address, merged_into_id from article where merged_into_id is not null and web_address is not null
                union select m.web_address, a.merged_into_id from merged m join article a on a.id = m.into_id where a.merged_into_id is not null)
            select * from merged) m
        join article a on a.id = m.into_id where a.withdrawn_at is null
    union all
    select 'claim', id, slug, text, concat_ws(', ',
            (select string_agg('claim ' || p.number || ' of ' || t.title, ', ' order by t.title)
                from standing_place p join story t on t.id = p.story_id where p.claim_id = c.id and t.withdrawn_at is null),
            coalesce((select v.mark from verdict v where v.claim_id = c.id and v.mark <> 'withdrawn'
                and not exists (select from verdict n where n.claim_id = c.id and n.number > v.number)), 'unverified')), text, true, null
        from claim c where withdrawn_at is null
    union all
    select 'statement', s.id, s.slug, n.name, null, n.name, true, s.said_edtf
        from statement s join actor a on a.id = s.actor_id join claim c on c.id = s.claim_id
        cross join lateral (select a.name || ' ' || stance_verb(a, s.stance) || ': ' || c.text) n (name)
        where s.withdrawn_at is null and c.withdrawn_at is null;
