-- Editors may pin stories to the front page.

alter table story add column front_page text check (front_page in ('first', 'second', 'third', 'fourth', 'fifth', 'sixth'));
comment on column story.front_page is 'Its place among the pinned stories; null if it is not pinned.';
create index on story (id) where front_page is not null;
