package org.counterclaim.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The directories of the embedded database.
 *
 * @param directory the data, its passwords, its lock and the server's log
 * @param binaries the directory for the server's unpacked programs; null for inside {@code directory}
 * @param shared whether to use the server of another process that has the directory, as commands do beside the application
 */
@ConfigurationProperties("counterclaim.embedded")
record EmbeddedSettings(@DefaultValue(".data") Path directory, @Nullable Path binaries, @DefaultValue("false") boolean shared) {

    Path binariesDirectory() {
        return binaries == null ? directory : binaries;
    }
}
