package org.counterclaim.interchange;

import java.util.Locale;

/** The kinds of record that have a slug. */
enum Kind {
    STORY,
    ACTOR,
    ARTICLE,
    CLAIM,
    STATEMENT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
