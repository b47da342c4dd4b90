package org.counterclaim.log;

import java.net.URI;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.tlog.Checkpoint;

/**
 * The name of the log. It is fixed by the first checkpoint that is published and kept with it: whoever checks the log knows it by that
 * name, wherever the site moves.
 *
 * @param setting {@code counterclaim.log.origin}; empty where it is not set
 * @param site the site's address, which names a log that has no checkpoint yet
 */
record LogOrigin(String setting, URI site, JdbcClient database) {

    /**
     * The name.
     *
     * @throws IllegalStateException where the setting gives the log that is on record another name
     */
    String name() {
        Optional<String> onRecord = onRecord();
        if (!setting.isEmpty() && onRecord.isPresent() && !onRecord.get().equals(setting)) {
            throw new IllegalStateException("The log on record is named %1$s, and counterclaim.log.origin says %2$s. Set it back to %1$s, or take it out"
                    .formatted(onRecord.get(), setting));
        }
        return setting.isEmpty() ? onRecord.orElse(site.getAuthority() + "/log") : setting;
    }

    /** @throws IllegalStateException where a key is not that of the log on record */
    void requireNameOf(String key) {
        String name = name();
        if (!key.equals(name)) {
            throw new IllegalStateException("The log is named %s, and the signer's key is for %s. Start the signer with the directory and the origin of this log"
                    .formatted(name, key));
        }
    }

    private Optional<String> onRecord() {
        return new Checkpoints(database).newest().map(note -> Checkpoint.parse(note.text()).origin());
    }
}
