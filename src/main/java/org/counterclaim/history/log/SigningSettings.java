package org.counterclaim.history.log;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who signs the log.
 *
 * @param url where the signer's process answers; when not set, this process signs
 * @param secret what the signer's process asks for
 * @param directory where this process keeps the key and the last checkpoint, if it signs; when not set, beside the embedded
 *     database's data
 */
@ConfigurationProperties("counterclaim.signer")
record SigningSettings(@Nullable URI url, @Nullable String secret, @Nullable Path directory) {}
