-- A statement is called by who says it, the stance and the claim, without its date: people read dates in words, which the
-- database cannot make of what it holds (EDTF, such as "../2022-10-12"). Where two have one name, the slug tells them apart.

create or replace view record_name (kind, id, slug, label, hint, name, names_label) as
    select 'actor', id, slug, name, kind, name, true from actor where withdrawn_at is null
    union all
    select 'actor', a.id, a.slug, a.name, a.kind || ', also ' || l.alias, l.alias, false
        from actor a join actor_alias l on l.actor_id = a.id where a.withdrawn_at is null
    union all
    select 'story', id, slug, title, null, title, true from story where withdrawn_at is null
    union all
    select 'article', id, slug, headline, kind, headline, true from article where withdrawn_at is null
    union all
    select 'article', id, slug, headline, kind, web_address, false from article where withdrawn_at is null and web_address is not null
    union all
    select 'article', a.id, a.slug, a.headline, a.kind, m.web_address, false
        from (with recursive merged (web_address, into_id) as (
                select web_address, merged_into_id from article where merged_into_id is not null and web_address is not null
                union select m.web_address, a.merged_into_id from merged m join article a on a.id = m.into_id where a.merged_into_id is not null)
            select * from merged) m
        join article a on a.id = m.into_id where a.withdrawn_at is null
    union all
    select 'claim', id, slug, text, coalesce(
            (select v.mark from verdict v where v.claim_id = c.id and v.mark <> 'withdrawn'
                and not exists (select from verdict n where n.claim_id = c.id and n.number > v.number)), 'unverified'), text, true
        from claim c where withdrawn_at is null
    union all
    select 'statement', s.id, s.slug, n.name, null, n.name, true
        from statement s join actor a on a.id = s.actor_id join claim c on c.id = s.claim_id
        cross join lateral (select a.name || ' ' || s.stance || ': ' || c.text) n (name)
        where s.withdrawn_at is null and c.withdrawn_at is null;
