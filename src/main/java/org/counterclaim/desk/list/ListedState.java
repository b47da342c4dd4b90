package org.counterclaim.desk.list;

import java.util.Locale;

/** A state of records by which the desk lists them. */
public enum ListedState {
    PUBLISHED("Published"),
    DRAFTS("Drafts"),
    WITHDRAWN("Withdrawn");

    private final String label;

    ListedState(String label) {
        this.label = label;
    }

    /** Returns the words for it in a choice. */
    public String label() {
        return label;
    }

    /** Returns the word for it in addresses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
