-- Searches take the filters of lists. R__search.sql makes these functions anew: they are told among which records to look, no longer dates.

drop function if exists search.total(text, tsquery, tsquery, bigint, bigint, integer);
drop function if exists search.ranked(text, tsquery, tsquery, tsquery, tsquery, bigint, bigint, boolean, integer);
drop function if exists search.nearest(text, tsquery, tsquery[], double precision[], bigint, bigint, integer);

-- Which articles were published within dates is asked without an order, too.
create index on derived.article_summary (published_latest);
create index on derived.article_summary (published_earliest);
