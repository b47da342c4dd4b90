-- Articles are found by what all addresses of the same page have in common, so that one is not logged twice.

alter table article add web_identity text check (char_length(web_identity) <= 2000);
comment on column article.web_identity is 'The canonical form of the address without its scheme; follows from web_address. Null where there is none, and for rows from before this column.';
create index on article (web_identity);
