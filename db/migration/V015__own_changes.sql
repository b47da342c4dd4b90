-- An editor's desk shows the stories that they changed last.

create index on entry (account_id, position) where account_id is not null;
