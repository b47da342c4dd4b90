package org.counterclaim.reader.filter;

import java.util.UUID;

/** A record to which a filter refers. */
public record NamedRecord(UUID id, String slug, String name) {}
