-- A form that comes again with other words, as after the browser's way back, is not the one that was taken.

alter table private.sent_form add column content bytea not null default '',
    drop constraint sent_form_pkey,
    add primary key (key, content);
alter table private.sent_form alter column content drop default;
comment on column private.sent_form.content is 'SHA-256 of what was typed into it.';
