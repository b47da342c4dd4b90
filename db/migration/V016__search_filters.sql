-- Searches pass on which records their filter lets pass, no longer dates: R__search.sql makes these functions anew.

drop function if exists search.total(text, tsquery, tsquery, bigint, bigint, integer);
drop function if exists search.ranked(text, tsquery, tsquery, tsquery, tsquery, bigint, bigint, boolean, integer);
drop function if exists search.nearest(text, tsquery, tsquery[], double precision[], bigint, bigint, integer);
