-- The desk shows for many stories at once what is missing in them.

alter table derived.story_summary
    add column unsourced integer not null default 0,
    add column unanswered integer not null default 0;
comment on column derived.story_summary.unsourced is 'How many of its claims are in no report.';
comment on column derived.story_summary.unanswered is 'How many of its claims somebody asserts and nobody has responded to.';

update derived.story_summary t set unsourced = n.unsourced, unanswered = n.unanswered
from (
    select p.story_id, count(*) filter (where c.reports = 0) unsourced, count(*) filter (where c.signal = 'unanswered') unanswered
    from claim_in_story p join derived.claim_summary c on c.claim_id = p.claim_id
    where not c.withdrawn and p.story_id = any(c.stories) group by p.story_id) n
where n.story_id = t.story_id;
