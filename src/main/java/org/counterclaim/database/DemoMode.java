package org.counterclaim.database;

/**
 * What to do with an empty database: the setting {@code counterclaim.demo}, which by default is {@link #LOAD} on the embedded database and
 * {@link #NONE} on any other. It is available as a bean.
 */
public enum DemoMode {

    /** Load the demo story. */
    LOAD,

    /** Load the archive of invented stories. */
    ARCHIVE,

    /** Leave it empty. */
    NONE
}
