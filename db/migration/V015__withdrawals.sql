-- What was published is never deleted: it is withdrawn, with a reason that stays in its place, and can be reinstated.

alter table entry drop constraint entry_action_check,
    add constraint entry_action_check check (action in
        ('created', 'changed', 'renamed', 'withdrawn', 'reinstated', 'merged', 'parted'));

create procedure make_withdrawable(of_table regclass) language plpgsql as $$
begin
    execute format('alter table %1$s
        add withdrawn_at timestamptz,
        add withdrawn_by text check (char_length(withdrawn_by) between 1 and 200),
        add withdrawn_reason text check (char_length(withdrawn_reason) between 1 and 2000),
        add check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3))', of_table);
end $$;

call make_withdrawable('actor');
call make_withdrawable('story');
call make_withdrawable('article');
call make_withdrawable('claim');
call make_withdrawable('statement');

create view standing_statement as select * from statement where withdrawn_at is null;
create view standing_claim as select * from claim where withdrawn_at is null;
grant select on standing_statement, standing_claim to "${runtime}";
