package org.counterclaim.history.log;

import java.net.URI;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.VerifierKey;

/**
 * The log's name and key. The first signature fixes both in the database for good: people who check the log recognise it by them, wherever
 * the site moves and whatever other keys exist.
 *
 * @param setting {@code counterclaim.log.origin}; empty if it is not set
 * @param site the site's address, which names a log that has no key yet
 */
record LogOrigin(String setting, URI site, JdbcClient database) {

    /** Returns the same origin, read through another connection. */
    LogOrigin through(JdbcClient other) {
        return new LogOrigin(setting, site, other);
    }

    /**
     * Returns the name.
     *
     * @throws IllegalStateException if the setting differs from the name on record
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

    /**
     * Returns the key that verifies its checkpoints; empty before the first signature, and until the log of an older database is signed
     * again.
     */
    Optional<VerifierKey> key() {
        return database.sql("select verifier_key from log_key").query((row, number) -> VerifierKey.parse(row.getString(1))).optional();
    }

    /** Whether the key is fixed, so that no other can sign the log. */
    boolean hasBegun() {
        return key().isPresent() || newest().isPresent();
    }

    /** Whether this is the log's key; true for any key if the log has not begun. */
    boolean isSignedWith(VerifierKey key) {
        return key().map(known -> known.text().equals(key.text())).orElseGet(() -> newest().map(note -> note.isSignedBy(key)).orElse(true));
    }

    /**
     * Fixes the log's key for good, if it has none yet.
     *
     * @throws IllegalStateException if the log has another name or another key
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
