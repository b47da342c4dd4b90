package org.counterclaim.tlog.verifier;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.core.json.RecordState;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An entry of the log.
 *
 * @param action what was done
 * @param at its time, to the microsecond
 * @param change the hex SHA-256 of the salt with the author and the reason
 * @param position counted from 1
 * @param record the record's id
 * @param state the hex SHA-256 of the salt and the record's whole state
 * @param type the kind of record
 * @param version the record's revision, counted from 0
 * @param withholds the positions of the entries whose words it takes down; null if there are none
 */
public record LogLeaf(
        @JsonProperty(required = true) String action,
        @JsonProperty(required = true) Instant at,
        @JsonProperty(required = true) String change,
        @JsonProperty(required = true) long position,
        @JsonProperty(required = true) String record,
        @JsonProperty(required = true) String state,
        @JsonProperty(required = true) String type,
        @JsonProperty(required = true) int version,
        @Nullable List<Long> withholds) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /**
     * Parses an entry.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static LogLeaf parse(byte[] utf8) {
        try {
            return JSON.readValue(utf8, LogLeaf.class);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("not an entry: " + new String(utf8, UTF_8), malformed);
        }
    }

    /** Parses an object with any members. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String json) {
        try {
            return JSON.readValue(json, Map.class);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("not an object: " + json, malformed);
        }
    }

    /** Returns the text that is hashed, after the salt, for the change. */
    static String changeText(@Nullable String account, String by, @Nullable String reason) {
        return new RecordState().with("account", account).with("by", by).with("reason", reason).toString();
    }
}
