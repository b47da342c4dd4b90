package org.counterclaim.statement;

import jakarta.persistence.EnumeratedValue;

/** What became of a report at its outlet. */
public enum ReportStatus {
    /** Somebody checked: it stands there as it was published. */
    AS_PUBLISHED("as published"),
    /** The outlet corrected it. */
    CORRECTED("corrected"),
    /** The outlet took it back. */
    RETRACTED("retracted"),
    /** It is no longer there. */
    DELETED("deleted");

    @EnumeratedValue
    private final String word;

    ReportStatus(String word) {
        this.word = word;
    }

    /** Returns the word for it in the database, in bundles and on pages. */
    @Override
    public String toString() {
        return word;
    }
}
