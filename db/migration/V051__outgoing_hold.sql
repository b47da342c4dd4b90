-- A restored site sends nothing by itself before an administrator has looked at it: it may be a copy beside the site that goes on.

create table private.outgoing_hold (
    only_one boolean primary key default true check (only_one),
    taken_at timestamptz not null
);
comment on table private.outgoing_hold is 'Holds back webhooks and mails to followers; empty as long as they are sent.';
comment on column private.outgoing_hold.taken_at is 'When the backup was made that was restored.';

grant select, delete on private.outgoing_hold to "${runtime}";
