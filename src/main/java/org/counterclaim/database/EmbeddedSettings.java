package org.counterclaim.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database keeps its files.
 *
 * @param directory the data, its passwords, its lock and the server's log
 * @param binaries  the directory into which the server's programs are unpacked; inside {@code directory} when not set
 */
@ConfigurationProperties("counterclaim.embedded")
record EmbeddedSettings(@DefaultValue(".data") Path directory, @Nullable Path binaries) {

    Path binariesDirectory() {
        return binaries == null ? directory : binaries;
    }
}
