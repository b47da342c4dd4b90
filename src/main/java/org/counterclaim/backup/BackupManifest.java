package org.counterclaim.backup;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself, in the part {@value #NAME}.
 *
 * @param format {@value #FORMAT}
 * @param version the version of the format
 * @param application the version of the application that wrote it
 * @param schema the version of the tables
 * @param takenAt the moment that it shows
 * @param entries how many entries the history had
 * @param tables the tables, in an order in which each comes after those that it refers to
 * @param signer the SHA-256 of the encrypted signer's key; null if that is not in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BackupManifest(String format, int version, String application, String schema, Instant takenAt, long entries,
        List<SavedTable> tables, @Nullable String signer) {

    static final String NAME = "manifest.json";
    static final String FORMAT = "counterclaim-backup";
    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A file may lack any of them. */
    BackupManifest {
        Stream.of(format, application, schema, takenAt).forEach(Objects::requireNonNull);
        tables = List.copyOf(tables);
    }

    /**
     * The rows of a table.
     *
     * @param name with its schema
     * @param columns those that the rows have, in order
     * @param rows how many there are
     * @param bytes how long they are before they are compressed
     * @param sha256 of these bytes
     */
    record SavedTable(String name, List<String> columns, long rows, long bytes, String sha256) {

        /** A file may lack any of them. */
        SavedTable {
            Stream.of(name, sha256).forEach(Objects::requireNonNull);
            columns = List.copyOf(columns);
        }

        /** Returns the name of the part with the rows, in the text format of PostgreSQL's {@code COPY}. */
        String part() {
            return part(name);
        }

        static String part(String name) {
            return "tables/" + name;
        }
    }

    /** Reads the part, or throws {@link InvalidBackupException}. */
    static BackupManifest parse(byte[] json) {
        BackupManifest manifest;
        try {
            manifest = JSON.readValue(json, BackupManifest.class);
        } catch (JacksonException malformed) {
            throw new InvalidBackupException("Its part " + NAME + " is not that of a backup: " + malformed.getOriginalMessage(), malformed);
        }
        if (!FORMAT.equals(manifest.format)) {
            throw new InvalidBackupException("It is no backup: its part " + NAME + " says that it is " + manifest.format);
        }
        if (manifest.version != VERSION) {
            throw new InvalidBackupException(
                    "It is a backup of format %d, which version %s of this application wrote; this one reads format %d"
                            .formatted(manifest.version, manifest.application, VERSION));
        }
        return manifest;
    }

    BackupManifest with(List<SavedTable> saved) {
        return new BackupManifest(format, version, application, schema, takenAt, entries, saved, signer);
    }

    byte[] bytes() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }
}
