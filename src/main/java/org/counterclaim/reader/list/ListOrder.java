package org.counterclaim.reader.list;

import java.util.Locale;

/** The order of a list. Records that are alike in it come in the order of their ids. */
public enum ListOrder {
    /** The latest change first. */
    CHANGED("Latest change", "changed_position", true),
    /** What was said or published last comes first; what has no date, last. */
    DATE("Latest date", "sort_date", true),
    /** By name, from A to Z. */
    NAME("Name", "name", false),
    /** What most is said against comes first. */
    DISPUTED("Most disputed", "disputed", true);

    private final String label;
    private final String column;
    private final boolean isDescending;

    ListOrder(String label, String column, boolean isDescending) {
        this.label = label;
        this.column = column;
        this.isDescending = isDescending;
    }

    /** Returns the words for it in a form. */
    public String label() {
        return label;
    }

    /** Returns the SQL expression by which a list is sorted. */
    String key(RecordList list) {
        if (list == RecordList.CLAIMS && this == NAME) {
            return "derived.sort_name(w.text)";
        }
        return list.alias() + "." + (list == RecordList.CLAIMS && this == DISPUTED ? "standing_against" : column);
    }

    /** Returns the SQL expression of the id by which records with equal keys are sorted, from the table that has the key. */
    String id(RecordList list) {
        return list == RecordList.CLAIMS && this == NAME ? "w.id" : list.id();
    }

    /** Whether it sorts by text; otherwise it sorts by a number. */
    boolean isByText() {
        return this == NAME;
    }

    /** Whether greater keys come first. */
    boolean isDescending() {
        return isDescending;
    }

    /** Returns the word for it in addresses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
