-- A takedown knows its entries by their positions: transactions have other numbers in a database that was restored.

alter table private.takedown
    drop constraint takedown_pkey,
    add column id uuid primary key default uuidv7(),
    add column positions bigint[] not null default '{}';
create index on private.takedown (transaction_id);

update private.takedown t set positions = array(
    select position from entry e
    where e.transaction_id = t.transaction_id and e.account_id = t.account_id and e.action = 'withheld' order by position);

comment on table private.takedown is 'What administrators noted on takedowns.';
comment on column private.takedown.transaction_id is 'The transaction that carried it out; its entries are added to it when they are made.';
comment on column private.takedown.positions is 'The entries that say what was taken down.';
