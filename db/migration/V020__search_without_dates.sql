-- Searches ask records for their dates, and documents only for their order. R__search.sql makes the views anew.

drop view if exists search.found_document, search.source;
alter table search.document drop column earliest, drop column latest;
