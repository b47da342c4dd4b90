package org.counterclaim.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** The connection details of the tables' owner, who migrates the embedded database. */
record OwnerLogin(EmbeddedDatabase database) implements FlywayConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return database.url();
    }

    @Override
    public String getUsername() {
        return DatabaseRoles.OWNER;
    }

    @Override
    public String getPassword() {
        return database.passwords().owner();
    }
}
