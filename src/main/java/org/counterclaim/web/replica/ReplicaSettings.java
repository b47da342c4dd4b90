package org.counterclaim.web.replica;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the replica is.
 *
 * @param url its JDBC address
 * @param username the role to read as; null for that of the application, which a replica has, too
 * @param password the role's password; null for that of the application
 */
@ConfigurationProperties("counterclaim.replica")
record ReplicaSettings(String url, @Nullable String username, @Nullable String password) {}
