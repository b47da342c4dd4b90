package org.counterclaim.history.takedown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

import org.counterclaim.database.LongTransaction;
import org.counterclaim.history.RecordTypes;
import org.counterclaim.web.form.RejectedFormException;

/**
 * Searches all entries for words. The database preselects entries that contain each of the words somewhere; this class checks which contain
 * the phrase.
 */
@Repository
class PhraseSearch {

    /** The most entries that a page shows and a form can send. */
    private static final int MOST = 400;
    private static final int MOST_LIKELY = 5_000;

    private static final String LIKELY = """
            with likely as (
                select position from entry_state where folded(state) like all %1$s
                union select position from entry where folded(reason) like all %1$s)
            select e.position, e.at, e.record_type, e.record_id, e.record_version, e.action, e.reason, s.state,
                not exists (select from entry l where l.record_id = e.record_id and l.record_version > e.record_version) present
            from likely join entry e using (position) left join entry_state s using (position)
            order by e.record_type, e.record_id, e.position limit %2$d"""
            .formatted(UnpublishedTexts.PATTERNS, MOST_LIKELY);

    private static final String NAMED = """
            select kind, id, version, label, slug from any_record where id in (:ids) and kind <> 'verdict'
            union all select 'verdict', v.id, v.version, 'Verdict ' || v.number || ' on: ' || c.text, null from verdict v
                join claim c on c.id = v.claim_id where v.id in (:ids)
            order by 1, 4, 2""";

    private final JdbcClient database;
    private final ObjectMapper json;
    private final UnpublishedTexts inHand;
    private final LongTransaction longTransaction;

    PhraseSearch(JdbcClient database, ObjectMapper json, UnpublishedTexts inHand, LongTransaction longTransaction) {
        this.database = database;
        this.json = json;
        this.inHand = inHand;
        this.longTransaction = longTransaction;
    }

    /**
     * Returns where the words are now.
     *
     * @throws RejectedFormException if they are too common to list
     */
    @Transactional(readOnly = true)
    public PhraseMatches of(SearchPhrase phrase) {
        longTransaction.allow();
        List<MatchedEntry> likely = database.sql(LIKELY).param("words", UnpublishedTexts.words(phrase))
                .query((row, number) -> hit(phrase, row)).list();
        if (likely.size() == MOST_LIKELY) {
            throw new RejectedFormException(
                    Map.of(TakedownOrder.WORDS,
                            "More than 5,000 entries hold each of these words somewhere. Write more of what is to go."));
        }
        Map<UUID, List<MatchedEntry>> byRecord = likely.stream().filter(hit -> !hit.places().isEmpty())
                .collect(Collectors.groupingBy(MatchedEntry::record, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, List<MatchedEntry>> shown = first(byRecord);
        return new PhraseMatches(shown.isEmpty() ? List.of() : groups(shown), shown.size() == byRecord.size(),
                inHand.count(phrase), inHand.merges(phrase).size());
    }

    private MatchedEntry hit(SearchPhrase phrase, ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new MatchedEntry(row.getLong("position"), row.getTimestamp("at").toInstant(), row.getString("record_type"),
                row.getObject("record_id", UUID.class), row.getInt("record_version"), row.getString("action"), row.getBoolean("present"),
                PhraseLocator.of(phrase, RecordTypes.of(row.getString("record_type")), state == null ? null : json.readTree(state),
                        row.getString("reason")));
    }

    /** Returns as many whole records as fit, but at least one. */
    private static Map<UUID, List<MatchedEntry>> first(Map<UUID, List<MatchedEntry>> all) {
        Map<UUID, List<MatchedEntry>> first = new LinkedHashMap<>();
        int entries = 0;
        for (Map.Entry<UUID, List<MatchedEntry>> one : all.entrySet()) {
            entries += one.getValue().size();
            if (entries > MOST && !first.isEmpty()) {
                break;
            }
            first.put(one.getKey(), one.getValue());
        }
        return first;
    }

    private List<MatchedRecord> groups(Map<UUID, List<MatchedEntry>> hits) {
        return database.sql(NAMED).param("ids", new ArrayList<>(hits.keySet())).query((row, number) -> {
            UUID id = row.getObject("id", UUID.class);
            return new MatchedRecord(row.getString("kind"), id, row.getInt("version"), row.getString("label"), row.getString("slug"),
                    hits.getOrDefault(id, List.of()));
        }).list();
    }
}
