package org.counterclaim.history.takedown;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.counterclaim.record.Withholding;

/** Takes words out of the notes kept of merges, so that undoing a merge does not bring them back. */
@Repository
class MergeNotes {

    private final JdbcClient database;
    private final ObjectMapper json;
    private final UnpublishedTexts inHand;

    MergeNotes(JdbcClient database, ObjectMapper json, UnpublishedTexts inHand) {
        this.database = database;
        this.json = json;
        this.inHand = inHand;
    }

    private record Note(String fromName, String intoName, String reason, @Nullable String undoneReason, String moved) {}

    void withhold(SearchPhrase phrase) {
        inHand.merges(phrase).forEach(id -> withhold(id, phrase));
    }

    private void withhold(UUID id, SearchPhrase phrase) {
        Note note = database.sql("select from_name, into_name, reason, undone_reason, moved from private.merge where id = :id for update")
                .param("id", id)
                .query(Note.class).single();
        JsonNode moved = json.readTree(note.moved());
        clean(moved, phrase);
        database.sql("""
                        update private.merge set from_name = :from, into_name = :into, reason = :reason,
                            undone_reason = case when :undone then :instead else undone_reason end, moved = :moved where id = :id""")
                .param("from", instead(note.fromName(), phrase)).param("into", instead(note.intoName(), phrase))
                .param("reason", instead(note.reason(), phrase))
                .param("undone", note.undoneReason() != null && phrase.isRevealedBy(note.undoneReason()))
                .param("instead", Withholding.INSTEAD)
                .param("moved", json.writeValueAsString(moved)).param("id", id).update();
    }

    private static String instead(String text, SearchPhrase phrase) {
        return phrase.isRevealedBy(text) ? Withholding.INSTEAD : text;
    }

    /** Removes texts with the words from lists; a slug that a record would get back is replaced by a neutral one. */
    private static void clean(JsonNode node, SearchPhrase phrase) {
        if (node instanceof ArrayNode list) {
            list.removeIf(one -> one.isString() && phrase.isRevealedBy(one.stringValue()));
        }
        if (node instanceof ObjectNode object && object.path("slug").isString() && phrase.isInAddress(object.path("slug").stringValue())) {
            object.put("slug", "withheld-" + UUID.randomUUID());
        }
        node.forEach(child -> clean(child, phrase));
    }
}
