package org.counterclaim.reader.sitemap;

import java.util.Locale;

/** A kind of record whose pages are in the sitemap. */
enum SitemapKind {

    STORIES("story"),
    CLAIMS("claim"),
    ACTORS("actor"),
    ARTICLES("article");

    private final String table;

    SitemapKind(String table) {
        this.table = table;
    }

    /** Returns the name of its table, which is also its word. */
    String table() {
        return table;
    }

    /** Returns the SQL condition for a row of its summary, under an alias, to be that of a record on record. */
    String condition(String alias) {
        return this == CLAIMS ? "not " + alias + ".withdrawn" : "true";
    }

    /** Returns the first part of the addresses of its pages. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
