-- Editors list what was withdrawn, by the moment or by name.

create index on story (withdrawn_at, id) where withdrawn_at is not null;
create index on story (derived.sort_name(title), id) where withdrawn_at is not null;
create index on claim (withdrawn_at, id) where withdrawn_at is not null;
create index on claim (derived.sort_name(text), id) where withdrawn_at is not null;
create index on actor (withdrawn_at, id) where withdrawn_at is not null;
create index on actor (derived.sort_name(name), id) where withdrawn_at is not null;
create index on article (withdrawn_at, id) where withdrawn_at is not null;
create index on article (derived.sort_name(headline), id) where withdrawn_at is not null;
