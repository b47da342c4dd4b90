package org.counterclaim.database;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Creates the two roles of a database: the owner, which migrates the tables, and the runtime role, which may do only what migrations grant
 * it. Every statement may run again.
 */
final class DatabaseRoles {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "counterclaim_owner";
    static final String RUNTIME = "counterclaim_app";
    static final String DATABASE = "counterclaim";

    private final JdbcClient superuser;

    DatabaseRoles(DataSource superuser) {
        this.superuser = JdbcClient.create(superuser);
    }

    void create(String ownerPassword, String runtimePassword) {
        role(OWNER, ownerPassword);
        role(RUNTIME, runtimePassword);
    }

    /** Creates a database that belongs to the owner and that only the two roles can connect to. */
    void createDatabase(String name) {
        if (superuser.sql("SELECT 1 FROM pg_database WHERE datname = ?").param(name).query().listOfRows().isEmpty()) {
            run("CREATE DATABASE %I OWNER %I TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'",
                    name, OWNER);
        }
        run("REVOKE ALL ON DATABASE %I FROM PUBLIC", name);
        run("GRANT CONNECT ON DATABASE %I TO %I", name, RUNTIME);
    }

    private void role(String name, String password) {
        if (superuser.sql("SELECT 1 FROM pg_roles WHERE rolname = ?").param(name).query().listOfRows().isEmpty()) {
            run("CREATE ROLE %I", name);
        }
        run("ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD %L", name, password);
    }

    /** Runs a command. Such commands take no parameters, so the server itself quotes the names and values in them. */
    private void run(String command, Object... values) {
        String format = "SELECT format(?" + ", CAST(? AS text)".repeat(values.length) + ")";
        superuser.sql(superuser.sql(format).param(command).params(List.of(values)).query(String.class).single()).update();
    }
}
