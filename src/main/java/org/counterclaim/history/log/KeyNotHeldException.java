package org.counterclaim.history.log;

import java.nio.file.Path;

import org.counterclaim.tlog.VerifierKey;

/** Thrown if this process should sign a log whose key it does not hold. It must not sign with another key. */
final class KeyNotHeldException extends RuntimeException {

    private final Path directory;

    /** @param directory the directory in which the key was looked for */
    KeyNotHeldException(Path directory, LogOrigin origin) {
        super("This database's log is signed with the key %s, and %s does not hold it.".formatted(
                origin.key().map(VerifierKey::text).orElse("of its last checkpoint"), directory));
        this.directory = directory;
    }

    /** Returns what the operator can do. */
    String action() {
        return "Set counterclaim.signer.directory to the directory that has the key, or put it back into " + directory
                + " from a backup. On a node "
                + "beside one that signs, set counterclaim.log.signed-elsewhere=true: it shows the log and does not sign. See “The signer” "
                + "in docs/operating.md.";
    }
}
