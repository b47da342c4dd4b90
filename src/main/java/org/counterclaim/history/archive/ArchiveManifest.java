package org.counterclaim.history.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive says of itself, in its first part. Its other parts are named here, in their order.
 *
 * @param origin the name of the log
 * @param size how many entries there are
 * @param root the root of their tree in base64, as in the checkpoint
 */
@JsonPropertyOrder({"format", "version", "origin", "size", "root"})
record ArchiveManifest(
        @JsonProperty(required = true) String format,
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) String origin,
        @JsonProperty(required = true) long size,
        @JsonProperty(required = true) String root) {

    static final String NAME = "manifest.json";
    static final String KEY = "key";
    static final String CHECKPOINT = "checkpoint";
    static final String CHECKPOINTS = "checkpoints.jsonl";
    static final String ENTRIES = "entries.jsonl";
    static final String SUMS = "SHA256SUMS";

    static final String FORMAT = "counterclaim-site-archive";
    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Reads the part.
     *
     * @throws IllegalArgumentException for anything but the manifest of this version
     */
    static ArchiveManifest parse(String json) {
        ArchiveManifest manifest;
        try {
            manifest = JSON.readValue(json, ArchiveManifest.class);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("it is not the manifest of an archive: " + malformed.getOriginalMessage(), malformed);
        }
        if (!manifest.format.equals(FORMAT) || manifest.version != VERSION) {
            throw new IllegalArgumentException("it is of the format %s, version %d; this program reads %s, version %d".formatted(
                    manifest.format, manifest.version, FORMAT, VERSION));
        }
        return manifest;
    }

    String text() {
        return JSON.writeValueAsString(this) + "\n";
    }
}
