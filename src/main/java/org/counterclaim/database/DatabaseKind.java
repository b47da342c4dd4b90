package org.counterclaim.database;

/** Tells which kind of database this application runs on. */
@FunctionalInterface
public interface DatabaseKind {

    /** Whether the database is the embedded one, rather than one that an operator configured. */
    boolean embedded();
}
