-- Origins are counted by pages: articles that are on record twice, under several addresses of one page, are one.

create index on article (web_identity, id);
drop index article_web_identity_idx;

create function page_of(a article) returns uuid language sql stable return
    coalesce((select p.id from article p where p.web_identity = a.web_identity order by p.id limit 1), a.id);
comment on function page_of is 'The first article on record whose address leads to the same page, which may be itself. Null for no article.';

comment on column article.web_identity is 'What all addresses of the page have in common; follows from web_address and is worked out anew at the next start when its rules change. Null where there is no address.';
