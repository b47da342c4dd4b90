-- Readers filter the history by kind, by person and by what was done; what is rare is found without reading all of it.

create index on entry (record_type, position);
create index on entry (by_name, position);
create index on entry (action, position);
