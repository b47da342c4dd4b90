-- Editors save the desk's lists, too.

alter table private.saved_view drop constraint saved_view_path_check;
alter table private.saved_view add constraint saved_view_path_check check (path in (
    '/review', '/search', '/stories', '/claims', '/actors', '/articles',
    '/desk/stories', '/desk/claims', '/desk/actors', '/desk/articles'));
