package org.counterclaim.record;

/** Parts of patterns for addresses that records of several kinds have in common. */
public final class RecordAddresses {

    /** The names in addresses of all kinds whose records have addresses, as a regular expression. */
    public static final String WORDS = "stories|actors|topics|articles|claims|statements|ratings";

    /** Any of these names, in the variable {@code plural}. */
    public static final String ANY = "{plural:" + WORDS + "}";

    /** The name of any kind whose records can be merged. */
    public static final String MERGEABLE = "{plural:actors|topics|articles|claims}";

    private RecordAddresses() {}
}
