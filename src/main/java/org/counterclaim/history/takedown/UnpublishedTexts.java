package org.counterclaim.history.takedown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import org.counterclaim.summary.QueuePlaces;

/**
 * Finds and deletes words outside the record: in drafts, article texts pasted for logging, proposed verdicts, readers' requests, saved
 * views, names of tokens, webhooks, searches that readers follow, notes on merges, and received forms.
 */
@Repository
class UnpublishedTexts {

    /**
     * SQL for an array for {@code like all}, which matches texts that contain every word. The words are joined by spaces in {@code :words}.
     */
    static final String PATTERNS =
            "((select array_agg('%' || folded(word) || '%') from unnest(string_to_array(:words, ' ')) word)::text[])";

    private static final Set<String> IN_JSON = Set.of("typed", "findings", "moved", "settings", "cells");

    /**
     * A table whose rows are deleted if they contain the words.
     *
     * @param key its key
     * @param words its columns that can contain words
     * @param from the SQL for the table with its parts
     */
    private record TextTable(String table, String key, String words, String from) {

        TextTable(String table, String key, String words) {
            this(table, key, words, table);
        }
    }

    private static final List<TextTable> HOLDERS = List.of(
            new TextTable("private.draft", "key", "title, address, typed"),
            new TextTable("private.intake", "id", "article_text, findings, exact, prefix, suffix",
                    "private.intake left join private.passage on intake_id = id"),
            new TextTable("private.import_job", "id", "name, settings, cells, reason",
                    "private.import_job left join private.import_row on import_id = id"),
            new TextTable("private.verdict_proposal", "id", "typed, words"),
            new TextTable("private.request", "id", "words, settled_note"),
            new TextTable("private.saved_view", "id", "name, query"),
            new TextTable("private.rating_label", "id", "label"),
            new TextTable("private.personal_token", "id", "name"),
            new TextTable("private.webhook_endpoint", "id", "description, address, problem"),
            new TextTable("private.webhook_attempt", "id", "problem"),
            new TextTable("private.followed_feed", "id", "words"));

    private final JdbcClient database;
    private final ObjectMapper json;
    private final QueuePlaces places;

    UnpublishedTexts(JdbcClient database, ObjectMapper json, QueuePlaces places) {
        this.database = database;
        this.json = json;
        this.places = places;
    }

    static String words(SearchPhrase phrase) {
        return String.join(" ", phrase.words());
    }

    /** Returns how many rows contain them. */
    int count(SearchPhrase phrase) {
        return HOLDERS.stream().mapToInt(holder -> held(holder, phrase).size()).sum();
    }

    /** Deletes the rows that contain them; returns how many. */
    int delete(SearchPhrase phrase) {
        int deleted = HOLDERS.stream().mapToInt(holder -> delete(holder, held(holder, phrase))).sum();
        places.refreshAskedSoon();
        return deleted;
    }

    private int delete(TextTable holder, List<UUID> ids) {
        ids.forEach(id -> database.sql("delete from %s where %s = :id".formatted(holder.table(), holder.key())).param("id", id).update());
        return ids.size();
    }

    private List<UUID> held(TextTable holder, SearchPhrase phrase) {
        return likely(phrase, "select %1$s id, %2$s from %3$s where folded(concat_ws(' ', %2$s)) like all %4$s"
                .formatted(holder.key(), holder.words(), holder.from(), PATTERNS), phrase::isRevealedBy);
    }

    /** Makes a received form lead to the desk if it led to an address made from the words. */
    void redirectToDesk(SearchPhrase phrase) {
        likely(phrase, "select key id, address from private.sent_form where folded(address) like all " + PATTERNS, phrase::isInAddress)
                .forEach(key -> database.sql("update private.sent_form set address = '/desk' where key = :key").param("key", key).update());
    }

    /** Returns the ids of merges whose notes contain them. */
    List<UUID> merges(SearchPhrase phrase) {
        return likely(phrase, """
                select id, from_name, into_name, reason, undone_reason, moved from private.merge
                where folded(concat_ws(' ', from_name, into_name, reason, undone_reason, moved)) like all\s""" + PATTERNS,
                phrase::isRevealedBy);
    }

    /** Returns the ids of rows in which a column, or a text in its JSON, passes the test. */
    private List<UUID> likely(SearchPhrase phrase, String sql, Predicate<String> test) {
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
