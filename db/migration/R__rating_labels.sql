-- Labels compare in any case and without the spaces around them. What editors said of a checker's labels holds for the actor into which
-- the checker was merged, too.
create or replace function private.reading_of(checker uuid, label text) returns text language sql stable return (
    with recursive same (id) as (
        select checker
        union
        select a.id from actor a join same s on a.merged_into_id = s.id)
    select l.meaning from private.rating_label l
    where l.checker_id in (select id from same) and lower(btrim(l.label)) = lower(btrim(reading_of.label))
    order by l.checker_id = checker desc, l.id limit 1);
comment on function private.reading_of is 'As which mark editors read a label of a checker; null if they have not said.';
