package org.counterclaim.interchange;

import java.util.Locale;

/** The kinds of record that have a slug. */
enum BundleKind {
    STORY("/stories/"),
    ACTOR("/actors/"),
    ARTICLE("/articles/"),
    CLAIM("/claims/"),
    STATEMENT("/statements/");

    private final String address;

    BundleKind(String address) {
        this.address = address;
    }

    /** What the addresses of its records begin with on this site. */
    String address() {
        return address;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
