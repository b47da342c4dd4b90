package org.counterclaim.database;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The directories of the embedded database, and what it logs.
 *
 * @param directory the data, its passwords, its lock and the server's log
 * @param binaries the directory for the server's unpacked programs; null for inside {@code directory}
 * @param slowStatements the server logs statements that take longer; null for none
 * @param shared whether to use the server of another process that has the directory, as commands do beside the application
 */
@ConfigurationProperties("counterclaim.embedded")
record EmbeddedSettings(@DefaultValue(".data") Path directory, @Nullable Path binaries, @Nullable Duration slowStatements,
        @DefaultValue("false") boolean shared) {

    @ConstructorBinding
    EmbeddedSettings {}

    EmbeddedSettings(Path directory, @Nullable Path binaries, boolean shared) {
        this(directory, binaries, null, shared);
    }

    Path binariesDirectory() {
        return binaries == null ? directory : binaries;
    }
}
