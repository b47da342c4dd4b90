package org.counterclaim.history.log;

import java.net.URI;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.VerifierKey;

/**
 * Which log this is: its name and its key. Both are fixed in the database when it is first signed, and stay: whoever checks the log knows
 * it by them, wherever the site moves and whatever else could sign.
 *
 * @param setting {@code counterclaim.log.origin}; empty where it is not set
 * @param site the site's address, which names a log that has no key yet
 */
record LogOrigin(String setting, URI site, JdbcClient database) {

    /** The same, read through another connection. */
    LogOrigin through(JdbcClient other) {
        return new LogOrigin(setting, site, other);
    }

    /**
     * The name.
     *
     * @throws IllegalStateException where the setting gives the log that is on record another name
     */
    String name() {
        Optional<String> onRecord = key().map(VerifierKey::name).or(() -> newest().map(note -> Checkpoint.parse(note.text()).origin()));
        if (!setting.isEmpty() && onRecord.isPresent() && !onRecord.get().equals(setting)) {
            throw new IllegalStateException(
                    "The log on record is named %1$s, and counterclaim.log.origin says %2$s. Set it back to %1$s, or take it out"
                    .formatted(onRecord.get(), setting));
        }
        return setting.isEmpty() ? onRecord.orElse(site.getAuthority() + "/log") : setting;
    }

    /** What verifies its checkpoints; empty before it was first signed, and until an older database's log is signed again. */
    Optional<VerifierKey> key() {
        return database.sql("select verifier_key from log_key").query((row, number) -> VerifierKey.parse(row.getString(1))).optional();
    }

    /** Whether only one key can sign it, rather than any new one. */
    boolean hasBegun() {
        return key().isPresent() || newest().isPresent();
    }

    /** Whether this is its key; any is where it has not begun. */
    boolean isSignedWith(VerifierKey key) {
        return key().map(known -> known.text().equals(key.text())).orElseGet(() -> newest().map(note -> note.isSignedBy(key)).orElse(true));
    }

    /**
     * Makes a key that of this log, for good, if it has none yet.
     *
     * @throws IllegalStateException where it has another name or another key
     */
    void fix(VerifierKey key) {
        if (!key.name().equals(name())) {
            throw new IllegalStateException(
                    "The log is named %s, and the signer's key is for %s. Start the signer with the directory and the origin of this log"
                    .formatted(name(), key.name()));
        }
        if (!isSignedWith(key)) {
            throw new IllegalStateException(
                    "The signer's key %s is not that of this log, %s. Start the signer with the directory that has it"
                    .formatted(key.text(), key().map(VerifierKey::text).orElse("which signed its last checkpoint")));
        }
        database.sql("insert into log_key (verifier_key) values (:key) on conflict do nothing").param("key", key.text()).update();
    }

    private Optional<Note> newest() {
        return new PublishedCheckpoints(database).newest();
    }
}
