-- Views for queries: records that were not withdrawn, the names of records, and references to records.

create or replace view standing_statement as select * from statement where withdrawn_at is null;
create or replace view standing_claim as select * from claim where withdrawn_at is null;

create or replace view standing_place as
    select * from claim_in_story i
    where not exists (select from claim_left_story l where l.claim_id = i.claim_id and l.story_id = i.story_id);
comment on view standing_place is 'The claims that stand in stories, without those that left.';

-- Origins are counted by page: articles on record several times, under different addresses of one page, count as one.
create or replace function page_of(a article) returns uuid language sql stable return
    coalesce((select p.id from article p where p.web_identity = a.web_identity order by p.id limit 1), a.id);
comment on function page_of is 'The first article on record whose address leads to the same page, which may be itself. Null for no '
    'article.';

-- Whether an actor's verbs are in the plural: officials assert, a ministry asserts. If editors have not said so, it is guessed, but only
-- for unnamed sources.
create or replace function is_plural(a actor) returns boolean language sql immutable parallel safe as $$
    select coalesce(a.grammatical_number = 'plural', a.kind = 'unnamed source' and a.name !~* '^(an?|one|the) \w+$' and (
        a.name ~* '^(two|three|four|five|six|several|some|many|multiple|various|people|officials|sources|witnesses|residents)\y'
        or (a.name ~* '(s|people|police|men|women|children)$' and a.name !~* '(ss|us|is)$' and a.name !~* '^(an?|one) ')))
$$;

create or replace function stance_verb(a actor, stance text) returns text language sql immutable parallel safe as $$
    select case when not is_plural(a) then stance
        when stance = 'denies' then 'deny'
        when stance = 'qualifies' then 'qualify'
        when stance = 'declines to comment' then 'decline to comment'
        else left(stance, -1) end
$$;
comment on function stance_verb is 'A stance as it agrees with its speaker.';

create or replace function rating_name(checker actor, of_rating rating, of_claim claim) returns text language sql stable return
    checker.name || ': “' || of_rating.rating || '” on ' || of_claim.text;
comment on function rating_name is 'What a rating is called, such as "PolitiFact: “False” on The bridge had cracks".';

-- The hint tells records with the same or similar names apart. A date is EDTF, such as "../2022-10-12": people read dates in words, which
-- the database cannot make of it. The web address of an article that was merged means the one that it went into. A statement is called by
-- who says it, the stance and the claim; where two have one name, the slug tells them apart.
create or replace view record_name (kind, id, slug, label, hint, name, names_label, dated, is_address) as
    select 'actor', id, slug, name, concat_ws(', ', kind, description), name, true, null::text, false from actor
        where withdrawn_at is null
    union all
    select 'actor', a.id, a.slug, a.name, concat_ws(', ', a.kind, 'also ' || l.alias, a.description), l.alias, false, null, false
        from actor a join actor_alias l on l.actor_id = a.id where a.withdrawn_at is null
    union all
    select 'topic', id, slug, name, description, name, true, null, false from topic where withdrawn_at is null
    union all
    select 'story', id, slug, title, null, title, true, null, false from story where withdrawn_at is null
    union all
    select 'article', id, slug, headline, concat_ws(', ', kind, (select p.name from actor p where p.id = publisher_id)), headline, true,
            published_edtf, false
        from article where withdrawn_at is null
    union all
    select 'article', id, slug, headline, concat_ws(', ', kind, (select p.name from actor p where p.id = publisher_id)), web_address, false,
            published_edtf, true
        from article where withdrawn_at is null and web_address is not null
    union all
    select 'article', a.id, a.slug, a.headline, concat_ws(', ', a.kind, (select p.name from actor p where p.id = a.publisher_id)),
            m.web_address, false, a.published_edtf, true
        from article m
        cross join lateral (with recursive merged (into_id) as (
                select m.merged_into_id
                union
                select n.merged_into_id from merged join article n on n.id = merged.into_id where n.merged_into_id is not null)
            select * from merged) g
        join article a on a.id = g.into_id
        where m.merged_into_id is not null and m.web_address is not null and a.withdrawn_at is null
    union all
    select 'claim', id, slug, text, concat_ws('; ',
            (select string_agg('claim ' || p.number || ' of ' || t.title, ', ' order by t.title)
                from standing_place p join story t on t.id = p.story_id where p.claim_id = c.id and t.withdrawn_at is null),
            coalesce((select v.mark from verdict v where v.claim_id = c.id and v.mark <> 'withdrawn'
                and not exists (select from verdict n where n.claim_id = c.id and n.number > v.number)), 'unverified')), text, true, null,
            false
        from claim c where withdrawn_at is null
    union all
    select 'statement', s.id, s.slug, n.name, null, n.name, true, s.said_edtf, false
        from statement s join actor a on a.id = s.actor_id join claim c on c.id = s.claim_id
        cross join lateral (select a.name || ' ' || stance_verb(a, s.stance) || ': ' || c.text) n (name)
        where s.withdrawn_at is null and c.withdrawn_at is null
    union all
    select 'rating', r.id, r.slug, n.name, null, n.name, true, r.given_edtf, false
        from rating r join actor a on a.id = r.checker_id join claim c on c.id = r.claim_id
        cross join lateral (select rating_name(a, r, c)) n (name)
        where r.withdrawn_at is null and c.withdrawn_at is null;
comment on view record_name is 'What records are called: a row per name, the label that stands for the record in every one of them. '
    'A name may be a web address (is_address).';

create or replace function entries_in_words(first bigint, last bigint) returns text language sql immutable return
    case when first = last then 'entry ' else 'entries ' || to_char(first, 'FM999,999,999,999') || ' to ' end
        || to_char(last, 'FM999,999,999,999') || ' of this log';

create or replace view any_record (kind, id, slug, label, withdrawn_at, into_id, version) as
    select 'story', id, slug, title, withdrawn_at, null::uuid, version from story
    union all select 'actor', id, slug, name, withdrawn_at, merged_into_id, version from actor
    union all select 'topic', id, slug, name, withdrawn_at, merged_into_id, version from topic
    union all select 'article', id, slug, headline, withdrawn_at, merged_into_id, version from article
    union all select 'claim', id, slug, text, withdrawn_at, merged_into_id, version from claim
    union all
    select 'statement', s.id, s.slug, a.name || ' ' || stance_verb(a, s.stance) || ': ' || c.text, s.withdrawn_at, null, s.version
        from statement s join actor a on a.id = s.actor_id join claim c on c.id = s.claim_id
    union all
    select 'verdict', v.id, c.slug, v.mark || ' on “' || c.text || '”', null, null, v.version
        from verdict v join claim c on c.id = v.claim_id
    union all
    select 'rating', r.id, r.slug, rating_name(a, r, c), r.withdrawn_at, null, r.version
        from rating r join actor a on a.id = r.checker_id join claim c on c.id = r.claim_id
    union all select 'account', id, null, public_name, null, null, version from account
    union all select 'loss', id, null, entries_in_words(first_entry, last_entry), null, null, version from loss;
comment on view any_record is 'Every record, withdrawn ones too, with its present name.';

create or replace view record_reference (kind, id, place, by_kind, by_id) as
    select 'actor', actor_id, 'who says it', 'statement', id from statement
    union all select 'actor', actor_id, 'as told by', 'statement', statement_id from relay
    union all select 'actor', actor_id, 'who it is about', 'claim', claim_id from claim_about
    union all select 'actor', voucher_id, 'who vouches for them', 'actor', actor_id from actor_vouched_by
    union all select 'actor', publisher_id, 'publisher', 'article', id from article where publisher_id is not null
    union all select 'actor', actor_id, 'authors', 'article', article_id from article_author
    union all select 'topic', topic_id, 'topics', 'story', story_id from story_topic
    union all select 'topic', topic_id, 'topics', 'claim', claim_id from claim_topic
    union all select 'article', article_id, 'reported in', 'statement', statement_id from report
    union all select 'article', relayed_from_id, 'relayed from', 'statement', statement_id from report where relayed_from_id is not null
    union all select 'article', source_id, 'what it relies on', 'article', article_id from article_relies_on
    union all select 'claim', claim_id, 'the claim', 'statement', id from statement
    union all select 'claim', other_id, kind, 'claim', claim_id from claim_link
    union all select 'claim', claim_id, 'the claim', 'rating', id from rating
    union all select 'actor', checker_id, 'who rated it', 'rating', id from rating
    union all select 'article', article_id, 'the fact-check', 'rating', id from rating where article_id is not null;
comment on view record_reference is 'Every place in which a record names an actor, a topic, an article or a claim, but for the evidence of '
    'verdicts, which stays as it was given.';

grant select on standing_statement, standing_claim, standing_place, record_name, any_record, record_reference to "${runtime}";
