-- Waits until no node sends a kept page from before what has been committed so far. Each node listens on a connection whose name says how
-- far it has heard (`counterclaim changes 123`), and sends kept pages only for two seconds after a question on that connection
-- (web.cache.RevisionTracker), so a node that does not listen holds nobody up for longer. `own` is the process at the other end of the
-- asking node's own connection: that node knows of its changes already. The server shows this while track_activities is on, its default.
create or replace function await_other_nodes(own integer) returns void language plpgsql as $$
declare
    head bigint;
    patience timestamptz := clock_timestamp() + interval '2.5 seconds';
begin
    select position into head from history_head;
    while clock_timestamp() < patience and exists (select from pg_stat_activity
            where case when datname = current_database() and application_name ~ '^counterclaim changes \d{1,18}$' and pid <> own
                and query_start > clock_timestamp() - interval '2 seconds'
                then split_part(application_name, ' ', 3)::bigint < head end) loop
        perform pg_sleep(0.002);
        perform pg_stat_clear_snapshot();
    end loop;
end $$;
