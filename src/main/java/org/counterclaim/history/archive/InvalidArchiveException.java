package org.counterclaim.history.archive;

/** A file is no archive of a site, or not a whole and unchanged one. */
final class InvalidArchiveException extends RuntimeException {

    /** @param where the part and, if it has several, its line */
    InvalidArchiveException(String where, String reason) {
        super(where + ": " + reason);
    }
}
