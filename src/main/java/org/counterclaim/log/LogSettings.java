package org.counterclaim.log;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the log is signed.
 *
 * @param origin the log's name for good; the site's host with {@code /log} when not set
 * @param signerUrl where the signer's process answers; when not set, this process signs
 * @param signerSecret what the signer's process asks for
 * @param signerDirectory where this process keeps the key and the last checkpoint, if it signs; when not set, beside the embedded
 *     database's data
 */
@ConfigurationProperties("counterclaim.log")
record LogSettings(@Nullable String origin, @Nullable URI signerUrl, @Nullable String signerSecret, @Nullable Path signerDirectory) {}
