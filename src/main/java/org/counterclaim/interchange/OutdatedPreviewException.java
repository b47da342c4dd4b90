package org.counterclaim.interchange;

/** Loading a bundle would do something else by now than what its preview said. */
final class OutdatedPreviewException extends RuntimeException {
    OutdatedPreviewException() {
        super("The record has changed since the preview");
    }
}
