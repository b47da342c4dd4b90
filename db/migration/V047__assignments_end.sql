-- Who was on a claim before stays known; whoever can no longer check facts is on none.

alter table private.assignment drop constraint assignment_pkey;
alter table private.assignment add column id uuid primary key default uuidv7();
alter table private.assignment add column ended_at timestamptz;
create unique index assignment_claim on private.assignment (claim_id) where ended_at is null;
comment on table private.assignment is 'That a fact-checker is or was on a claim; one at a time. It ends with their verdict, or when they leave it, hand it over or lose it.';

update private.assignment s set ended_at = now()
where exists (select from private.account_lock l where l.account_id = s.account_id and l.unlocked_at is null)
    or not exists (select from account_role r where r.account_id = s.account_id and r.role = 'fact-checker');
