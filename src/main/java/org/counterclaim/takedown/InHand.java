package org.counterclaim.takedown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What holds words and is no part of the record: drafts, texts that editors log from, notes on merges, forms that arrived. */
@Repository
class InHand {

    /** An array for {@code like all}: what holds each word somewhere. The words are joined by spaces in {@code :words}. */
    static final String PATTERNS = "((select array_agg('%' || folded(word) || '%') from unnest(string_to_array(:words, ' ')) word)::text[])";

    private static final Set<String> IN_JSON = Set.of("typed", "findings", "moved");

    private final JdbcClient database;
    private final ObjectMapper json;

    InHand(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    static String words(Phrase phrase) {
        return String.join(" ", phrase.words());
    }

    /** How many drafts and texts hold them. */
    int count(Phrase phrase) {
        return drafts(phrase).size() + texts(phrase).size();
    }

    /** Deletes the drafts and texts that hold them, and says how many. */
    int delete(Phrase phrase) {
        List<UUID> drafts = drafts(phrase);
        List<UUID> texts = texts(phrase);
        drafts.forEach(key -> database.sql("delete from private.draft where key = :key").param("key", key).update());
        texts.forEach(id -> database.sql("delete from private.intake where id = :id").param("id", id).update());
        return drafts.size() + texts.size();
    }

    /** Leads a form that arrived to the desk if it led to an address that is made of the words. */
    void forgetAddresses(Phrase phrase) {
        likely(phrase, "select key id, address from private.sent_form where folded(address) like all " + PATTERNS, phrase::isInAddress)
                .forEach(key -> database.sql("update private.sent_form set address = '/desk' where key = :key").param("key", key).update());
    }

    /** The merges whose notes hold them. */
    List<UUID> merges(Phrase phrase) {
        return likely(phrase, """
                select id, from_name, into_name, reason, undone_reason, moved from private.merge
                where folded(concat_ws(' ', from_name, into_name, reason, undone_reason, moved)) like all\s""" + PATTERNS, phrase::isToldBy);
    }

    private List<UUID> drafts(Phrase phrase) {
        return likely(phrase, "select key id, title, address, typed from private.draft where folded(concat_ws(' ', title, address, typed)) like all "
                + PATTERNS, phrase::isToldBy);
    }

    private List<UUID> texts(Phrase phrase) {
        return likely(phrase, """
                select i.id, i.article_text, i.findings, p.exact, p.prefix, p.suffix
                from private.intake i left join private.passage p on p.intake_id = i.id
                where folded(concat_ws(' ', i.article_text, i.findings, p.exact, p.prefix, p.suffix)) like all\s""" + PATTERNS, phrase::isToldBy);
    }

    /** The ids of rows of which a column, or a text in its JSON, passes the test. */
    private List<UUID> likely(Phrase phrase, String sql, Predicate<String> test) {
        List<UUID> found = new ArrayList<>();
        database.sql(sql).param("words", words(phrase)).query(row -> {
            for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
                String text = row.getString(column);
                boolean isJson = IN_JSON.contains(row.getMetaData().getColumnLabel(column));
                if (text != null && (isJson ? holds(json.readTree(text), test) : test.test(text))) {
                    found.add(row.getObject("id", UUID.class));
                    return;
                }
            }
        });
        return found.stream().distinct().toList();
    }

    private static boolean holds(JsonNode node, Predicate<String> test) {
        return node.isString() ? test.test(node.stringValue()) : node.valueStream().anyMatch(child -> holds(child, test));
    }
}
