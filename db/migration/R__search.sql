-- Keeps what search reads in step with the records, in the transaction of each change, and turns what people type into queries on it.

-- Words as they compare: see plain(). Without punctuation, and without the English 's.
create or replace function search.plain_words(text) returns text language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(regexp_replace(public.plain($1), '(?<=[[:alnum:]])[''’]s\M', '', 'g'),
        '[[:punct:][:space:]<>=+|$^~`]+', ' ', 'g'))
$$;

create or replace function search.name_hash(text) returns text language sql immutable strict parallel safe as $$
    select '=' || left(encode(sha256(convert_to(search.plain_words($1), 'UTF8')), 'hex'), 24)
$$;
comment on function search.name_hash is 'Stands for a whole name in an index; equal for names of the same words.';

create or replace function search.language_code(tag text) returns text language sql immutable parallel safe as $$
    select coalesce(split_part(lower(tag), '-', 1), 'en')
$$;
comment on function search.language_code is 'The language of a BCP 47 tag; of a text without one, English, in which the record is kept.';

-- Words longer than this are not words.
create or replace function search.stems(code text, text) returns text[] language sql stable parallel safe as $$
    select array(select code || ':' || s.lexeme
        from (select configuration from search.language l where l.code = $1) l,
            unnest(to_tsvector(('search.' || l.configuration)::regconfig, $2)) s
        where octet_length(s.lexeme) <= 200)
$$;

create or replace function search.text_words(text, language text, weight "char") returns tsvector language sql stable parallel safe as $$
    select coalesce(setweight(to_tsvector('simple', p.words), weight) || array_to_tsvector(search.stems(search.language_code(language),
        p.words)), '')
    from (select search.plain_words($1)) p (words)
$$;

-- What each record that stands says: its title and that one's language, more words (in English), names, and whole names. Names are in an
-- order of their own, so that the places of their words do not depend on that of the rows, which another database has in another.
create or replace view search.source (kind, record_id, title, title_language, words, names, whole_names, recency) as
    with unbounded (first, last) as (values ((-9223372036854775808)::bigint, 9223372036854775807::bigint))
    select 'actor', a.id, a.name, null::text, a.description, n.aliases, array[a.name] || n.aliases,
            (extract(epoch from (select e.at from entry e where e.record_id = a.id order by e.record_version desc limit 1)) * 1000)::bigint
        from actor a, lateral (select array(select l.alias from actor_alias l where l.actor_id = a.id order by l.alias)) n (aliases)
        where a.withdrawn_at is null
    union all
    select 'topic', t.id, t.name, null, t.description, '{}', array[t.name],
            (extract(epoch from (select e.at from entry e where e.record_id = t.id order by e.record_version desc limit 1)) * 1000)::bigint
        from topic t where t.withdrawn_at is null
    union all
    select 'story', t.id, t.title, null, t.standfirst, '{}', array[t.title],
            (extract(epoch from (select e.at from entry e where e.record_id = t.id order by e.record_version desc limit 1)) * 1000)::bigint
        from story t where t.withdrawn_at is null
    union all
    select 'article', r.id, r.headline, r.language, r.summary,
            array(select p.name from actor p where p.id = r.publisher_id
                union select w.name from article_author b join actor w on w.id = b.actor_id where b.article_id = r.id order by 1),
            array[r.headline],
            coalesce(nullif(r.published_latest, last), nullif(r.published_earliest, first),
                (extract(epoch from (select e.at from entry e where e.record_id = r.id order by e.record_version desc limit 1))
                    * 1000)::bigint)
        from article r, unbounded where r.withdrawn_at is null
    union all
    select 'claim', c.id, c.text, null, c.context, '{}', array[c.text],
            coalesce(d.recency, nullif(c.event_latest, last), nullif(c.event_earliest, first),
                (extract(epoch from (select e.at from entry e where e.record_id = c.id order by e.record_version desc limit 1))
                    * 1000)::bigint)
        from claim c, unbounded, lateral (
            select max(coalesce(nullif(s.said_latest, last), nullif(s.said_earliest, first)))
            from statement s where s.claim_id = c.id and s.withdrawn_at is null) d (recency)
        where c.withdrawn_at is null
    union all
    select 'statement', s.id, coalesce(s.quotation, ''), s.quotation_language, s.translation, array[a.name], '{}',
            coalesce(nullif(s.said_latest, last), nullif(s.said_earliest, first), 0)
        from unbounded, statement s join actor a on a.id = s.actor_id join claim c on c.id = s.claim_id
        where s.withdrawn_at is null and c.withdrawn_at is null;

create or replace view search.found_document (kind, record_id, words, recency, language) as
    select kind, record_id,
        search.text_words(title, title_language, 'A') || search.text_words(words, null, 'D')
            || search.text_words(array_to_string(names, ' ; '), null, 'B')
            || array_to_tsvector(array(select distinct search.name_hash(n) from unnest(whole_names) n)),
        coalesce(recency, 0), search.language_code(title_language)
    from search.source;

create or replace function search.spellings(tsvector) returns setof text language sql immutable parallel safe as $$
    select lexeme from unnest($1) where positions is not null and char_length(lexeme) between 3 and 40 and lexeme !~ '[0-9]'
$$;
comment on function search.spellings is 'The words in a document that somebody may mistype.';

-- One plan for all kinds: it reads the tables of the kind at hand only, and making a plan takes longer than carrying it out.
-- A plan that was made while the tables were empty must not read through them when they have grown.
create or replace function search.revise(of_kind text, ids uuid[]) returns void language plpgsql set search_path = public, pg_temp
    set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    before text[] := array(
        select distinct search.spellings(d.words) from search.document d where d.kind = of_kind and d.record_id = any(ids));
    afterwards text[];
    gone text;
    is_used boolean;
begin
    with found as materialized (select * from search.found_document f where f.kind = of_kind and f.record_id = any(ids)),
    spoken as (update search.language set used = true where not used and code in (select language from found)),
    withdrawn as (delete from search.document d where d.kind = of_kind and d.record_id = any(ids)
        and not exists (select from found f where f.record_id = d.record_id)),
    written as (insert into search.document as d (kind, record_id, words, recency)
        select kind, record_id, words, recency from found
        on conflict (kind, record_id) do update set words = excluded.words, recency = excluded.recency
        where (d.words, d.recency) is distinct from (excluded.words, excluded.recency))
    select array(select distinct search.spellings(words) from found) into afterwards;
    insert into search.spelling select unnest(afterwards) except select unnest(before) on conflict do nothing;
    for gone in select unnest(before) except select unnest(afterwards) loop
        -- Planned for each word: common words are found by reading, rare ones by index.
        execute 'select exists (select from search.document where words @@ $1)' into is_used using quote_literal(gone)::tsquery;
        if not is_used then
            delete from search.spelling where word = gone;
        end if;
    end loop;
end $$;
revoke execute on function search.revise from public;

-- A statement changes no words of its claim, only by which date it is found.
create or replace function search.date_claims(ids uuid[]) returns void language plpgsql set search_path = public, pg_temp
    set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
    update search.document_claim d set recency = coalesce(s.recency, 0)
    from search.source s
    where s.kind = 'claim' and s.record_id = any(ids) and d.kind = 'claim' and d.record_id = s.record_id
        and d.recency <> coalesce(s.recency, 0);
end $$;
revoke execute on function search.date_claims from public;

create or replace function search.first_names(of_actor uuid) returns tsvector language sql stable as $$
    select ts_filter(words, '{a}') from search.document where kind = 'actor' and record_id = of_actor
$$;

create or replace function search.revise_for_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp
    set plan_cache_mode = force_generic_plan as $$
declare
    named_before tsvector;
begin
    if new.record_type = 'actor' then
        named_before := search.first_names(new.record_id);
    end if;
    if new.record_type in ('actor', 'topic', 'story', 'article', 'claim', 'statement') then
        perform search.revise(new.record_type, array[new.record_id]);
    end if;
    if new.record_type = 'statement' then
        perform search.date_claims(array(select claim_id from statement where id = new.record_id
            union select (t.state::jsonb ->> 'claim')::uuid from entry e join entry_state t using (position)
                where e.record_id = new.record_id and e.record_version = new.record_version - 1));
    elsif new.record_type = 'claim' and new.action in ('withdrawn', 'reinstated', 'merged', 'parted') then
        perform search.revise('statement', array(select id from statement where claim_id = new.record_id));
    elsif new.record_type = 'actor' and new.action <> 'created'
            and (new.action = 'withheld' or coalesce(named_before <> search.first_names(new.record_id), true)) then
        perform search.revise('statement', array(select id from statement where actor_id = new.record_id));
        perform search.revise('article', array(select id from article where publisher_id = new.record_id
            union select article_id from article_author where actor_id = new.record_id));
    end if;
    return null;
end $$;
create or replace trigger revises_search after insert on entry for each row execute function search.revise_for_entry();

create or replace function search.rebuild() returns void language plpgsql set search_path = public, pg_temp
    set maintenance_work_mem = '256MB' as $$
begin
    drop index if exists search.document_words;
    truncate search.document, search.spelling;
    insert into search.document (kind, record_id, words, recency)
        select kind, record_id, words, recency from search.found_document;
    -- Without a list of what is not in the index yet, which every search would read.
    create index document_words on search.document using gin (words) with (fastupdate = off);
    insert into search.spelling select distinct search.spellings(words) from search.document;
    update search.language set used = true where not used and code in (
        select search.language_code(title_language) from search.source);
end $$;
revoke execute on function search.rebuild from public;
comment on function search.rebuild is 'Makes all that search reads anew from the records.';

-- A term as people type it: one word, or several in quotation marks. In quotation marks it means these words side by side; otherwise each
-- of them anywhere, with words of the same stem, in each language on record.
create or replace function search.term(typed text, verbatim boolean) returns tsquery language sql stable parallel safe as $$
    select case when verbatim then phraseto_tsquery('simple', p.words) else coalesce((
        select string_agg('(' || concat_ws(' | ', quote_literal(w.lexeme), (
                select string_agg(quote_literal(stem), ' | ') from search.language l, unnest(search.stems(l.code, w.lexeme)) stem
                where l.used)) || ')', ' & ')
        from unnest(to_tsvector('simple', p.words)) w)::tsquery, phraseto_tsquery('simple', p.words)) end
    from (select search.plain_words(typed)) p (words)
$$;

-- The same words, but only in parts of such weights: titles have the weight A, other names the weight B.
create or replace function search.weighted(tsquery, weights text) returns tsquery language sql immutable strict parallel safe as $$
    select regexp_replace($1::text, '(''([^'']|'''')*'')(:(\*?)[A-D]*)?', '\1:\4' || weights, 'g')::tsquery
$$;

-- Words of which the last may be only begun.
create or replace function search.beginning(typed text) returns tsquery language sql stable strict parallel safe as $$
    select string_agg(quote_literal(word) || case when place = count then ':*' else '' end, ' & ')::tsquery
    from (select word, place, count(*) over ()
        from unnest(string_to_array(search.plain_words(typed), ' ')) with ordinality w (word, place)) w
$$;

-- The planner's estimate of how many documents of a kind match.
create or replace function search.estimate(of_kind text, sought tsquery) returns bigint language plpgsql as $$
declare
    plan json;
begin
    execute format('explain (format json) select from search.document where kind = %L and words @@ %L::tsquery', of_kind, sought) into plan;
    return (plan #>> '{0,Plan,Plan Rows}')::bigint;
end $$;

-- The queries below never read a whole table, and are planned for the words at hand: what is quick for a rare word is slow for a common
-- one.

-- Where far more match than are wanted, only as many of the newest are read as should hold them. Of words side by side an index knows only
-- that both are there, so more have to be read.
create or replace function search.since(of_kind text, sought tsquery, last bigint, wanted integer) returns bigint
    language plpgsql stable set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
declare
    matches bigint := search.estimate(of_kind, sought);
    documents bigint := (select reltuples from pg_class where oid = ('search.document_' || of_kind)::regclass);
    has_phrase boolean := sought::text ~ '<';
    candidates bigint := wanted * case when has_phrase then 10 else 1 end;
    beginning bigint;
begin
    if matches > (case when has_phrase then 4000 else 8000 end) then
        select recency into beginning from search.document where kind = of_kind and (last is null or recency <= last)
            order by recency desc offset 2 * candidates * documents / matches limit 1;
    end if;
    return coalesce(beginning, -9223372036854775808);
end $$;
comment on function search.since is 'The recency from which on to look for the newest matches.';

-- A word of which the statistics know that far more than 10,000 documents have it is not counted.
create or replace function search.total(of_kind text, sought tsquery, verbatim tsquery, wanted integer, out total integer,
        out is_least boolean)
    language plpgsql stable set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
declare
    has_phrase boolean := sought::text ~ '<';
    beginning bigint := case when has_phrase then search.since(of_kind, sought, null, wanted) else -9223372036854775808 end;
begin
    total := 10001;
    is_least := beginning > -9223372036854775808;
    if has_phrase or search.estimate(of_kind, verbatim) < 13000 then
        select count(*) into total from (
            select from search.document where kind = of_kind and words @@ sought and recency >= beginning limit 10001) found;
    end if;
end $$;
comment on function search.total is 'How many documents match: exact to 10,000; 10,001 for more; or at least so many.';

-- The newest matches, the best first: a whole name, then the words side by side in the title, all of them in the title, all of them
-- anywhere, other forms of them. Of all records or, if there are some, among these.
create or replace function search.ranked(of_kind text, sought tsquery, name tsquery, phrase tsquery, verbatim tsquery, among uuid[],
        by_date boolean, wanted integer)
    returns table (record_id uuid, is_named boolean, total integer, is_least boolean)
    language plpgsql stable set plan_cache_mode = force_custom_plan set enable_seqscan = off
    set enable_indexscan = off as $$
declare
    beginning bigint := case when among is null then search.since(of_kind, sought, null, wanted) else -9223372036854775808 end;
    title_phrase tsquery := search.weighted(phrase, 'A');
    title_words tsquery := search.weighted(verbatim, 'A');
    is_part boolean := beginning > -9223372036854775808;
    counted integer;
begin
    if is_part and not sought::text ~ '<' then
        select t.total, false into counted, is_part from search.total(of_kind, sought, verbatim, wanted) t;
    end if;
    return query
        -- All of them first, and then the newest, and by bitmaps alone: the planner takes it for cheap to compare words one by one. The
        -- words of those that are not ranked are never read.
        with matching as materialized (
            select d.record_id, d.recency from search.document d
            where d.kind = of_kind and d.words @@ sought and d.recency >= beginning and (among is null or d.record_id = any(among))),
        named as materialized (
            select d.record_id, d.words, d.recency from search.document d
            where d.kind = of_kind and d.words @@ name and (among is null or d.record_id = any(among)) limit 100),
        newest as materialized (
            select m.record_id from matching m where m.record_id not in (select n.record_id from named n)
            order by m.recency desc limit wanted),
        found as (
            select n.record_id, n.words, n.recency, true is_named from named n
            union all
            select d.record_id, d.words, d.recency, false from search.document d
            where d.kind = of_kind and d.record_id = any(array(select m.record_id from newest m)))
        select f.record_id, f.is_named, coalesce(counted, (select least(count(*), 10001)::integer from matching)), is_part from found f
        order by case when by_date then 0 when f.is_named then 4 when f.words @@ title_phrase then 3 when f.words @@ title_words then 2
                when f.words @@ verbatim then 1 else 0 end desc, f.recency desc, f.record_id
        limit wanted;
end $$;

create or replace function search.frequency(sought tsquery) returns integer
    language plpgsql stable set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
declare
    matches bigint := 0;
begin
    select sum(search.estimate(kind, sought)) into matches
        from unnest(array['actor', 'article', 'claim', 'statement', 'story', 'topic']) kind;
    if matches > 20000 then
        return least(matches, 2000000000);
    end if;
    return (select count(*) from (select from search.document where words @@ sought limit 20000) found);
end $$;
comment on function search.frequency is 'About how many documents match; exact for rare words.';

-- The records that have most of the terms, each of which weighs the more the rarer it is; the rarest lead to the candidates. Of all
-- records or, if there are some, among these.
create or replace function search.nearest(of_kind text, rarest tsquery, terms tsquery[], weights double precision[], among uuid[],
        wanted integer)
    returns table (record_id uuid, share double precision)
    language plpgsql stable set plan_cache_mode = force_custom_plan set enable_seqscan = off
    set enable_indexscan = off as $$
declare
    beginning bigint := case when among is null then search.since(of_kind, rarest, null, 300) else -9223372036854775808 end;
begin
    return query
        with found as materialized (
            select d.record_id, d.recency, length(d.words) length, (
                    select sum(t.weight) from unnest(terms, weights) t (term, weight) where d.words @@ t.term) weight
            from search.document d
            where d.kind = of_kind and d.words @@ rarest and d.recency >= beginning and (among is null or d.record_id = any(among))
            order by d.recency desc limit 1000)
        select f.record_id, f.weight / (select sum(w) from unnest(weights) w) from found f
        -- Long records have more words by chance.
        order by f.weight / (f.length + 20) desc, f.recency desc, f.record_id limit wanted;
end $$;

-- The words on record that look most like one that is not.
create or replace function search.alike(typed text) returns setof text language plpgsql set enable_seqscan = off as $$
declare
    plain text := search.plain_words(typed);
begin
    perform set_config('pg_trgm.similarity_threshold', '0.15', true);
    return query select s.word from search.spelling s where s.word % plain order by similarity(s.word, plain) desc, s.word limit 50;
end $$;

-- For a field in which a name is typed: the newest records with all of its words, of which the last may be only begun.
create or replace function search.having(of_kind text, typed text, wanted integer) returns setof uuid
    language plpgsql stable set plan_cache_mode = force_custom_plan set enable_seqscan = off set enable_indexscan = off as $$
declare
    sought tsquery := search.beginning(typed);
    beginning bigint := search.since(of_kind, sought, null, wanted);
begin
    return query select d.record_id from search.document d where d.kind = of_kind and d.words @@ sought and d.recency >= beginning
        order by d.recency desc limit wanted;
end $$;

-- The same for a name of which only some words need be right: of the newest records with the rarest word, those that have most. In the
-- place of a word that is in no record stand those that look most like it.
create or replace function search.resembling(of_kind text, typed text, wanted integer) returns setof uuid
    language plpgsql set plan_cache_mode = force_custom_plan set enable_seqscan = off set enable_indexscan = off as $$
declare
    words text[] := string_to_array(search.plain_words(left(typed, 200)), ' ');
    terms tsquery[] := '{}';
    rarest tsquery;
    fewest bigint;
    term tsquery;
    matches bigint;
    is_there boolean;
    beginning bigint;
begin
    for place in 1 .. least(cardinality(words), 12) loop
        term := quote_literal(words[place]) || case when place = cardinality(words) then ':*' else '' end;
        matches := search.estimate(of_kind, term);
        is_there := matches > 10000 or exists (select from search.document d where d.kind = of_kind and d.words @@ term);
        if not is_there then
            term := (select string_agg(quote_literal(word), ' | ') from (select * from search.alike(words[place]) limit 3) a (word));
            matches := search.estimate(of_kind, term);
        end if;
        continue when term is null;
        terms := terms || term;
        if fewest is null or matches < fewest then
            rarest := term;
            fewest := matches;
        end if;
    end loop;
    beginning := search.since(of_kind, rarest, null, 500);
    return query
        with found as materialized (
            select d.record_id, d.words, d.recency from search.document d
            where d.kind = of_kind and d.words @@ rarest and d.recency >= beginning order by d.recency desc limit 1000)
        select f.record_id from found f
        order by (select count(*) from unnest(terms) t where f.words @@ t) desc, f.recency desc limit wanted;
end $$;

create or replace function search.configuration(tag text) returns regconfig language sql stable parallel safe as $$
    select coalesce((select ('search.' || l.configuration)::regconfig from search.language l where l.code = search.language_code(tag)),
        'search.simple')
$$;

-- A text with marks around the words sought, or only the parts around them. The marks are characters for private use; they, and all else
-- in it, have yet to be escaped.
create or replace function search.extract(text, tag text, sought text, is_whole boolean) returns text
    language sql stable parallel safe as $$
    select coalesce(ts_headline(c.configuration, $1, q.query, U&'StartSel="\E000", StopSel="\E001", '
        || case when is_whole then 'HighlightAll=true' else 'MaxFragments=2, MaxWords=30, MinWords=12, FragmentDelimiter=" … "' end), $1)
    from (select search.configuration(tag)) c (configuration), lateral (
        select string_agg(quote_literal(lexeme), ' | ')::tsquery
        from unnest(to_tsvector(c.configuration, search.plain_words(sought)))) q (query)
$$;

select search.rebuild();
analyze search.document;
