-- Records by the names that people type for them, in whatever case and with or without accents.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Plain so that an index may hold it: the dictionary is named, so nothing about it depends on the session.
create function plain(text) returns text language sql immutable strict parallel safe
    set search_path = public, pg_temp as $$ select lower(unaccent('unaccent'::regdictionary, $1)) $$;

create index on actor using gin (plain(name) gin_trgm_ops);
create index on actor_alias using gin (plain(alias) gin_trgm_ops);
create index on article using gin (plain(headline) gin_trgm_ops);
create index on article (plain(web_address));
create index on story using gin (plain(title) gin_trgm_ops);
create index on claim using gin (plain(text) gin_trgm_ops);

create view record_name (kind, id, slug, label, hint, name, names_label) as
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
    select 'claim', id, slug, text, coalesce(
            (select v.mark from verdict v where v.claim_id = c.id and v.mark <> 'withdrawn'
                and not exists (select from verdict n where n.claim_id = c.id and n.number > v.number)), 'unverified'), text, true
        from claim c where withdrawn_at is null
    union all
    select 'statement', s.id, s.slug, a.name || ' ' || s.stance || ', ' || s.said_edtf || ': ' || c.text, null,
            a.name || ' ' || s.stance || ' ' || c.text, true
        from statement s join actor a on a.id = s.actor_id join claim c on c.id = s.claim_id
        where s.withdrawn_at is null and c.withdrawn_at is null;
comment on view record_name is 'What records are called: a row per name, the label that stands for the record in every one of them.';
grant select on record_name to "${runtime}";
