-- The site can be read-only for a while.

create table private.maintenance (
    only_one boolean primary key default true check (only_one),
    reason text not null check (char_length(reason) between 1 and 300),
    by_name text not null,
    since timestamptz not null default now()
);
comment on table private.maintenance is 'Why nothing may be changed at present; empty as long as it may.';
comment on column private.maintenance.by_name is 'The public name of the administrator who began it.';

grant select, insert, delete on private.maintenance to "${runtime}";
