package org.counterclaim.database;

/**
 * What to do with an empty database, as a bean: the setting {@code counterclaim.demo}, or without it {@link #LOAD} on the
 * embedded database and {@link #NONE} on any other.
 */
public enum DemoMode {

    /** Load the demo story. */
    LOAD,

    /** Begin with nothing. */
    NONE
}
