-- People on the staff save lists and searches as well as views of the queue, and may share them.

alter table private.saved_view
    add column path text not null default '/review'
        check (path in ('/review', '/search', '/stories', '/claims', '/actors', '/articles')),
    add column shared boolean not null default false;
comment on column private.saved_view.query is 'The parameters of the address, as a browser sends them.';
comment on column private.saved_view.shared is 'Whether everybody on the staff sees it.';
create index on private.saved_view (path) where shared;
