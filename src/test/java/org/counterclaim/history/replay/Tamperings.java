package org.counterclaim.history.replay;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every way to tamper with the record and its history that we could think of. Each changes something in a database as {@link TamperScene}
 * makes it: its last two entries are verdicts without evidence, of which a checkpoint covers only the first; it has full tiles of level 0;
 * and it has several records of each kind with all their parts.
 */
public final class Tamperings {

    /** An owner begins with this: no trigger and no foreign key stops anything any more. */
    public static final String UNGUARD = """
            do $$
            declare
                one record;
            begin
                for one in select oid::regclass t from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace loop
                    execute format('alter table %s disable trigger user', one.t);
                end loop;
                for one in select conrelid::regclass t, conname from pg_constraint where contype = 'f'
                    and connamespace = 'public'::regnamespace loop
                    execute format('alter table %s drop constraint %I', one.t, one.conname);
                end loop;
            end $$""";

    private static final String SIZE = "(select max(size) from log_checkpoint)";
    private static final String REHASH = """
            update entry e set commitment = sha256(s.salt || convert_to(s.state, 'UTF8')),
                change_commitment = sha256(s.salt || convert_to(change_text(e.account_id, e.by_name, e.reason), 'UTF8'))
                from entry_state s where s.position = e.position;
            """;

    private static final String OTHER_RATIONALE = """
            update entry_state s set state = replace(s.state, '"rationale":' || to_json(v.rationale)::text, '"rationale":"Tampered"')
                from entry e, verdict v where e.position = s.position and v.id = e.record_id and e.position = %1$s;
            update verdict v set rationale = 'Tampered' from entry e where e.record_id = v.id and e.position = %1$s;
            """ + REHASH;

    private static final String RETILE = """
            update log_tile set hashes = (select string_agg(sha256('\\x00'::bytea || log_leaf(e)), ''::bytea order by e.position)
                from entry e where e.position > number * 256 and e.position <= (number + 1) * 256) where level = 0;
            """;

    /** Removes the last entry, a verdict, as if it had never been. */
    private static final String TAKE_BACK_LAST = """
            delete from verdict where id = (select record_id from entry order by position desc limit 1);
            delete from entry_state where position = (select max(position) from entry);
            delete from entry where position = (select max(position) from entry);
            update history_head set (position, at) = (select position, at from entry order by position desc limit 1);
            """;

    private static final List<Tampering> HISTORY = List.of(
            seen("a state is changed", "update entry_state set state = '{}' where position = 7"),
            seen("a state is changed, and its commitment with it", "update entry_state set state = '{}' where position = 7;" + REHASH),
            seen("a state is deleted", "delete from entry_state where position = 7"),
            seen("a salt is changed", "update entry_state set salt = sha256('x') where position = 7"),
            seen("a state is added to an entry that is withheld", "insert into entry_state "
                    + "select (select withholds[1] from entry where withholds is not null limit 1), sha256('x'), '{}'"),
            seen("a withheld entry gets its reason back", "update entry set reason = 'Tampered' "
                    + "where position = (select withholds[1] from entry where withholds is not null limit 1)"),
            seen("an entry withholds another entry's words too",
                    "update entry set withholds = withholds || 9::bigint where withholds is not null"),
            seen("an entry withholds nothing any more",
                    "update entry set withholds = null, action = 'changed' where withholds is not null"),
            seen("all words of two entries are swapped", swapped("entry_state", 7, 8)),
            seen("two entries are swapped", swapped("entry", 7, 8)),
            seen("two entries are swapped with their words", swapped("entry", 7, 8) + swapped("entry_state", 7, 8)),
            seen("an entry is deleted", "delete from entry where position = 7"),
            seen("an entry is deleted with its state", "delete from entry where position = 7; delete from entry_state where position = 7"),
            seen("an entry is deleted and those after it move up", """
                    delete from entry where position = 7; delete from entry_state where position = 7;
                    update entry set position = position + 1000000 where position > 7; update entry set position = position - 1000001
                        where position > 1000000;
                    update entry_state set position = position + 1000000 where position > 7;
                    update entry_state set position = position - 1000001 where position > 1000000;
                    update history_head set position = position - 1"""),
            seen("an entry is added at the end",
                    added("(select max(position) + 1 from entry)") + "; update history_head set position = position + 1"),
            seen("an entry is added at the end, past the head", added("(select max(position) + 1 from entry)")),
            seen("somebody else made the change", "update entry set by_name = 'Tampered' where position = 7"),
            seen("nobody made the change",
                    "update entry set account_id = null where position = (select min(position) from entry where account_id is not null)"),
            seen("it was made for another reason", "update entry set reason = 'Tampered' where position = 7"),
            seen("it was made for another reason, committed to", "update entry set reason = 'Tampered' where position = 7;" + REHASH),
            seen("it was made earlier", "update entry set at = at - interval '1 year' where position = 7"),
            seen("everything was made earlier",
                    "update entry set at = at - interval '1 year'; update history_head set at = at - interval '1 year'"),
            seen("something else was done",
                    "update entry set action = 'renamed' where position = (select min(position) from entry where action = 'changed')"),
            seen("the record is of another kind", "update entry set record_type = 'story' where position = 7"),
            seen("the record is another", "update entry set record_id = uuidv7() where position = 7"),
            seen("the record had another version", "update entry set record_version = record_version + 50 where position = 7"),
            seen("a commitment is changed", "update entry set commitment = sha256('x') where position = 7"),
            seen("a commitment to who and why is changed", "update entry set change_commitment = sha256('x') where position = 7"),
            seen("the head goes back", "update history_head set position = position - 1"),
            seen("the head is earlier", "update history_head set at = at - interval '1 second'"),
            seen("there is no head", "delete from history_head"),
            seen("a tile is changed", "update log_tile set hashes = sha256('x') || substr(hashes, 33) where level = 0 and number = 0"),
            seen("the first tile is deleted", "delete from log_tile where number = 0"),
            seen("a tile is added that is not full yet", "insert into log_tile select 1, 0, hashes from log_tile where number = 0"),
            seen("a tile is called another", "update log_tile set number = number + 50 where number = 0"),
            seen("a tile is of another level", "update log_tile set level = 3 where number = 0"),
            seen("a checkpoint says another size",
                    "delete from log_checkpoint where size = %1$s - 1; update log_checkpoint set size = size - 1, "
                            .formatted(SIZE) + "note = replace(note, E'\\n' || size || E'\\n', E'\\n' || size - 1 || E'\\n') where size = "
                            + SIZE),
            seen("a checkpoint says another root", "update log_checkpoint set note = regexp_replace(note, E'\\n[^\\n]{44}\\n', "
                    + "E'\\n' || encode(sha256('x'), 'base64') || E'\\n')"),
            seen("a checkpoint speaks of entries to come",
                    "insert into log_checkpoint select size + 100, note from log_checkpoint where size = " + SIZE),
            seen("a verdict and all that commits to it say something else", OTHER_RATIONALE.formatted(SIZE)),
            seen("the same with the tiles made again", OTHER_RATIONALE.formatted(SIZE) + RETILE),
            unseen("the same after the last checkpoint", OTHER_RATIONALE.formatted("(select max(position) from entry)")),
            unseen("the same with tiles made again and checkpoints deleted",
                    OTHER_RATIONALE.formatted(SIZE) + RETILE + "delete from log_checkpoint"),
            unseen("the last entry is taken back with what it did", TAKE_BACK_LAST),
            seen("all entries from the last checkpoint on are taken back", TAKE_BACK_LAST + TAKE_BACK_LAST),
            unseen("the same with the checkpoint", TAKE_BACK_LAST + TAKE_BACK_LAST + "delete from log_checkpoint"),
            seen("the end is cut off without what it did", """
                    delete from entry_state where position >= (select max(size) from log_checkpoint); delete from log_checkpoint;
                    delete from entry e where not exists (select from entry_state s where s.position = e.position) and e.withholds is null
                        and e.position > 50
                        and not exists (select from entry w where e.position = any(w.withholds));
                    update history_head set (position, at) = (select position, at from entry order by position desc limit 1)"""),
            unseen("everything is written anew from a point in time on",
                    "update entry set at = at + interval '1 minute' where position > 100;"
                            + "update history_head set at = at + interval '1 minute';" + REHASH + RETILE + "delete from log_checkpoint"),
            unseen("checkpoints are deleted", "delete from log_checkpoint"),
            unseen("the last tile is deleted",
                    "delete from log_tile where (level, number) = (select level, number from log_tile order by 1 desc, 2 desc limit 1)"));

    private Tamperings() {}

    /** Returns all of them. */
    public static List<Tampering> all() {
        return Stream.concat(HISTORY.stream(), RowTamperings.all().stream()).toList();
    }

    static Tampering seen(String name, String sql) {
        return new Tampering(name, sql, true);
    }

    private static Tampering unseen(String name, String sql) {
        return new Tampering(name, sql, false);
    }

    private static String swapped(String table, int one, int other) {
        return "update %1$s set position = 1000000 where position = %2$d; update %1$s set position = %2$d where position = %3$d;"
                .formatted(table, one, other) + "update %s set position = %d where position = 1000000;".formatted(table, other);
    }

    private static String added(String position) {
        return """
                insert into entry (position, at, record_type, record_id, record_version, action, by_name, commitment, change_commitment)
                select %1$s, now(), record_type, record_id, record_version + 50, 'changed', 'Tampered', commitment, change_commitment
                    from entry where position = 7;
                insert into entry_state select max(position), sha256('x'), '{}' from entry;""".formatted(position) + REHASH;
    }
}
