-- "Yesterday" in a form is the editor's: the browser says in which zone it is, and a person may set another for every browser.
alter table private.credential add zone text check (zone ~ '^[A-Za-z]+/[A-Za-z0-9/_+-]{1,50}$');
comment on column private.credential.zone is 'Identifier in the IANA time zone database; null: as the browser says.';
grant update (zone) on private.credential to "${runtime}";
