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
 */
@ConfigurationProperties("counterclaim.embedded")
record EmbeddedSettings(@DefaultValue(".data") Path directory, @Nullable Path binaries, @Nullable Duration slowStatements) {

    @ConstructorBinding
    EmbeddedSettings {}

    EmbeddedSettings(Path directory, @Nullable Path binaries) {
        this(directory, binaries, null);
    }

    Path binariesDirectory() {
        return binaries == null ? directory : binaries;
    }
}
