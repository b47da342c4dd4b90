package org.counterclaim.record;

import jakarta.persistence.EnumeratedValue;

/** What was done to a record. */
public enum EntryAction {
    /** It came on record. */
    CREATED("created"),
    /** Its content changed. */
    CHANGED("changed"),
    /** Its slug, and so its address, changed. */
    RENAMED("renamed"),
    /** It was withdrawn; the reason stands in its place. */
    WITHDRAWN("withdrawn"),
    /** It came back on record. */
    REINSTATED("reinstated"),
    /** It went into another record of its kind, which it turned out to be. */
    MERGED("merged"),
    /** It came out again of the record that it had gone into. */
    PARTED("parted"),
    /** Words of it were taken down, for legal reasons: the entry says which entries lost theirs. */
    WITHHELD("withheld");

    @EnumeratedValue
    private final String word;

    EntryAction(String word) {
        this.word = word;
    }

    /** The word for it in the database, in bundles and on pages. */
    @Override
    public String toString() {
        return word;
    }
}
