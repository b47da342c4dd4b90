package org.counterclaim.database;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks that the running server keeps what it acknowledges and lets nobody in without a password. */
final class ServerSafetyCheck {

    private ServerSafetyCheck() {}

    /**
     * Refuses a database that could lose or leak data.
     *
     * @param runtime the application's connections, because a role or a database may have settings of its own
     * @param superuser the superuser's connections, because only the superuser may read the access rules
     */
    static void throwIfUnsafe(DataSource runtime, DataSource superuser, String address) {
        JdbcClient application = JdbcClient.create(runtime);
        PostgresServer.DURABLE.forEach((name, wanted) -> throwUnlessSame(name, wanted, setting(application, name)));
        JdbcClient server = JdbcClient.create(superuser);
        throwUnlessSame("listen_addresses", address, setting(server, "listen_addresses"));
        String open = server.sql("SELECT coalesce(string_agg(line_number || ' (' || auth_method || ')', ', '), '') "
                + "FROM pg_hba_file_rules WHERE auth_method NOT IN ('scram-sha-256', 'reject')").query(String.class).single();
        if (!open.isEmpty()) {
            throw new StartupFailureException("The embedded database's pg_hba.conf lets people in without a password in line " + open + ".",
                    "Put scram-sha-256 in those lines.", null);
        }
    }

    private static String setting(JdbcClient client, String name) {
        return client.sql("SELECT current_setting(?)").param(name).query(String.class).single();
    }

    private static void throwUnlessSame(String name, String wanted, String found) {
        if (!found.equals(wanted)) {
            throw new StartupFailureException("The embedded database runs with " + name + " = " + found + " instead of " + wanted + ".",
                    "Undo it (ALTER ROLE ... RESET " + name + " or ALTER DATABASE ... RESET " + name + ").", null);
        }
    }
}
