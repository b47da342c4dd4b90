-- What a fact-checker answers for with a verdict: statements as evidence, until when it holds unless looked at again, what
-- interest they declared, who approved it, and whether it only corrects what an earlier one said.

alter table verdict
    add review_by date,
    add interest text check (char_length(interest) between 1 and 2000),
    add approver_id uuid references account,
    add approver_name text check (char_length(approver_name) between 1 and 200),
    add corrects_id uuid references verdict,
    add check ((approver_id is null) = (approver_name is null)),
    add check (approver_id <> account_id);
comment on column verdict.review_by is 'The day (UTC) on which the claim returns to the queue.';
comment on column verdict.interest is 'What the fact-checker had declared of actors that the claim is about or whose statements are on it.';
comment on column verdict.approver_id is 'The second fact-checker, where one had to approve it; never the one who gave it.';
comment on column verdict.corrects_id is 'The verdict whose words this one corrects; it gives the same mark.';
create index on verdict (approver_id);
create index on verdict (corrects_id);

alter table verdict_evidence
    alter article_id drop not null,
    add statement_id uuid references statement,
    add check (num_nonnulls(article_id, statement_id) = 1);
create index on verdict_evidence (statement_id);

-- As before, but a statement also shows where it is evidence.
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
        union select s.claim_id from article a join report r on a.id in (r.article_id, r.relayed_from_id)
            join statement s on s.id = r.statement_id
            where of_type = 'actor' and (a.publisher_id = of_record
                or exists (select from article_author w where w.article_id = a.id and w.actor_id = of_record)))
    select of_record where of_type = 'story'
    union select i.story_id from claim_in_story i where i.claim_id in (select id from claims)
        and not exists (select from claim_left_story l where l.claim_id = i.claim_id and l.story_id = i.story_id and l.at <> now())
$$;
