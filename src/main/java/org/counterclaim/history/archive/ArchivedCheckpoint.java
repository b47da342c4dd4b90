package org.counterclaim.history.archive;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.VerifierKey;

/**
 * A line of an archive: a checkpoint that the site has published.
 *
 * @param size how many entries it is of
 * @param at when it was published, to the microsecond
 * @param note the checkpoint as it was signed
 */
@JsonPropertyOrder({"size", "at", "note"})
record ArchivedCheckpoint(
        @JsonProperty(required = true) long size,
        @JsonProperty(required = true) Instant at,
        @JsonProperty(required = true) String note) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException unless it is a checkpoint signed with the key
     */
    static ArchivedCheckpoint parse(String line, VerifierKey key) {
        try {
            ArchivedCheckpoint read = JSON.readValue(line, ArchivedCheckpoint.class);
            if (Checkpoint.of(Note.parse(read.note), key).filter(checkpoint -> checkpoint.size() == read.size).isEmpty()) {
                throw new IllegalArgumentException("the checkpoint of %,d is not signed with the key".formatted(read.size));
            }
            return read;
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("this is no checkpoint", malformed);
        }
    }

    String text() {
        return JSON.writeValueAsString(this) + "\n";
    }
}
