package org.counterclaim.history.replay;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.history.RecordTypes;

/** Checks a stretch of the history by itself. */
final class EntryCheck {

    /** A check whose SQL returns the positions of faulty entries. */
    private record EntryRule(String finding, String sql) {}

    private static final String STRETCH = " e.position > :after and e.position <= :to and ";

    private static final List<EntryRule> QUESTIONS = List.of(
            new EntryRule("There is no entry %d",
                    "select p from generate_series(:after::bigint + 1, :to) p where not exists (select from entry e where e.position = p)"),
            new EntryRule("Entry %d does not commit to its state",
                    entry("commitment <> (select sha256(salt || convert_to(state, 'UTF8')) from entry_state s where s.position = "
                            + "e.position)")),
            new EntryRule("Entry %d does not commit to who made the change and why",
                    entry("change_commitment <> (select sha256(salt || convert_to(change_text(e.account_id, e.by_name, e.reason), 'UTF8')) "
                            + "from entry_state s where s.position = e.position)")),
            new EntryRule("Entry %d has no state, and none withholds it", entry("not " + has("entry_state s where s.position = e.position")
                    + " and not " + withheld())),
            new EntryRule("Entry %d is withheld, yet its words are there", entry("(e.reason is not null or "
                    + has("entry_state s where s.position = e.position") + ") and " + withheld())),
            new EntryRule("Entry %d withholds what is not an earlier entry of its record", entry("e.withholds is not null and "
                    + has("unnest(e.withholds) p where not "
                            + has("entry w where w.position = p and w.record_id = e.record_id and w.position < e.position")))),
            new EntryRule("There is a state of entry %d, which is not there", "select position from entry_state e where" + STRETCH
                    + "not " + has("entry f where f.position = e.position")),
            new EntryRule("Entry %d is earlier than the one before it",
                    entry(has("entry b where b.position = e.position - 1 and b.at > e.at"))),
            new EntryRule("Entry %d is not in the order of its record's versions",
                    entry(has("entry b where b.record_id = e.record_id and b.position < e.position and b.record_version >= "
                            + "e.record_version"))),
            new EntryRule("Entry %d is a record's first and does not say so, or says so and is not", entry("(e.action = 'created') = "
                    + has("entry b where b.record_id = e.record_id and b.position < e.position"))),
            new EntryRule("Entry %d is of a record that is not there", entry("not case e.record_type " + RecordTypes.BY_REFERENCE.stream()
                    .map(kind -> "when '%1$s' then exists (select from %1$s r where r.id = e.record_id)".formatted(kind))
                    .collect(Collectors.joining(" ")) + " end")));

    private EntryCheck() {}

    /** Reports the faults in entries after one position and up to another. */
    static void check(JdbcClient database, long after, long upTo, Consumer<String> found) {
        for (EntryRule question : QUESTIONS) {
            database.sql(question.sql() + " order by 1 limit 100").param("after", after).param("to", upTo).query(Long.class).list()
                    .forEach(position -> found.accept(question.finding().formatted(position)));
        }
    }

    private static String entry(String condition) {
        return "select e.position from entry e where" + STRETCH + condition;
    }

    private static String has(String rows) {
        return "exists (select from " + rows + ")";
    }

    private static String withheld() {
        return has("entry w where w.record_id = e.record_id and w.position > e.position and e.position = any(w.withholds)");
    }
}
