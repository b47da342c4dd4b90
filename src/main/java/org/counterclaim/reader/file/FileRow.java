package org.counterclaim.reader.file;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A record in a file. */
public interface FileRow {

    /** Returns the record's id. */
    UUID id();

    /** Returns the address of its page. */
    String href();

    /** Returns the record's name. */
    String name();

    /** Returns when it was changed last. */
    Instant changedAt();

    /** Returns what the file says of it, in the order of its columns: texts, numbers, lists of texts, and null for what is not known. */
    List<@Nullable Object> cells();

    /** Returns what a feed says of it in a line. */
    String summary();
}
