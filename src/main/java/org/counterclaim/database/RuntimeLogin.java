package org.counterclaim.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The application's connection details for the embedded database. */
record RuntimeLogin(EmbeddedDatabase database) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return database.url();
    }

    @Override
    public String getUsername() {
        return DatabaseRoles.RUNTIME;
    }

    @Override
    public String getPassword() {
        return database.passwords().runtime();
    }
}
