package org.counterclaim.record;

import jakarta.persistence.EnumeratedValue;

/** What an entry says was done to a record. */
public enum EntryAction {
    /** It was created. */
    CREATED("created"),
    /** Its content changed. */
    CHANGED("changed"),
    /** Its slug, and so its address, changed. */
    RENAMED("renamed"),
    /** It was withdrawn; its address shows the reason. */
    WITHDRAWN("withdrawn"),
    /** Its withdrawal was undone. */
    REINSTATED("reinstated"),
    /** It was merged into another record of its kind. */
    MERGED("merged"),
    /** Its merge was undone. */
    PARTED("parted"),
    /** Words of it were taken down for legal reasons; the entry lists the older entries that lost their words. */
    WITHHELD("withheld");

    @EnumeratedValue
    private final String word;

    EntryAction(String word) {
        this.word = word;
    }

    /** Returns the word for it in the database, in bundles and on pages. */
    @Override
    public String toString() {
        return word;
    }
}
