-- A takedown is found by its entries, not by its transaction: transactions have other numbers in a database that was restored.

alter table private.takedown
    add column id uuid not null default uuidv7(),
    add column positions bigint[] not null default '{}';

update private.takedown t set positions = array(
    select position from entry e
    where e.transaction_id = t.transaction_id and e.account_id = t.account_id and e.action = 'withheld' order by position);

alter table private.takedown drop column transaction_id;
alter table private.takedown add primary key (id);
comment on table private.takedown is 'What administrators noted on takedowns.';
comment on column private.takedown.positions is 'The entries that say what was taken down.';
