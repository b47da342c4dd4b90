package org.counterclaim.core;

import java.util.List;

/** Writes lists in running text. */
public final class ListPhrase {

    private static final int MOST = 12;

    private ListPhrase() {}

    /** Returns "1, 2 and 3", or "1, 2, 3 ... and 88 more" for many items; empty for none. */
    public static String and(List<String> items) {
        if (items.size() > MOST) {
            return String.join(", ", items.subList(0, MOST)) + " and " + (items.size() - MOST) + " more";
        }
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }
}
