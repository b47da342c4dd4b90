package org.counterclaim.history.log;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of who signs the log.
 *
 * @param url the address of a separate signer process; null if this process signs
 * @param secret the secret that the separate signer requires
 * @param directory where this process keeps the key and the last checkpoint if it signs; null for beside the embedded database's data
 */
@ConfigurationProperties("counterclaim.signer")
record SigningSettings(@Nullable URI url, @Nullable String secret, @Nullable Path directory) {

    /** Returns the directory in which this process keeps the key if it signs; {@code data} is that of the embedded database. */
    Path ownDirectory(Path data) {
        return directory == null ? data.resolve("signer") : directory;
    }
}
