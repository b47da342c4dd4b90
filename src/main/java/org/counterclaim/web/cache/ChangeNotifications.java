package org.counterclaim.web.cache;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.StringUtils;

import org.counterclaim.database.MaintenanceNotice;

/** A connection on which the database announces every committed change. */
record ChangeNotifications(Connection connection) implements AutoCloseable {

    /** The connection's name is followed by the position up to which the node has heard everything; {@link OtherNodes} wait for that. */
    private static final String NAME = "counterclaim changes ";

    /** How long an answer may take, in seconds, before the connection counts as dead. */
    private static final String PATIENCE = "1";

    /**
     * One entry of the history has been committed.
     *
     * @param stories the stories on whose pages it shows
     * @param namesAll false if the notice omits them because they are too many
     */
    record Notice(long position, List<UUID> stories, boolean namesAll) {

        /** Reads a notice as the migration that sends it writes it: the position, then the stories or an asterisk. */
        static Notice of(String text) {
            String[] words = StringUtils.delimitedListToStringArray(text.strip(), " ");
            boolean tooMany = words[words.length - 1].equals("*");
            List<UUID> stories = tooMany ? List.of() : Arrays.stream(words).skip(1).map(UUID::fromString).toList();
            return new Notice(Long.parseLong(words[0]), stories, !tooMany);
        }
    }

    /** Connects; every change committed afterwards will be announced. */
    static ChangeNotifications listening(JdbcConnectionDetails login) throws SQLException {
        Properties properties = new Properties();
        put(properties, "user", login.getUsername());
        put(properties, "password", login.getPassword());
        properties.put("connectTimeout", PATIENCE);
        properties.put("socketTimeout", PATIENCE);
        properties.put("ApplicationName", NAME + 0);
        Connection connection = DriverManager.getConnection(login.getJdbcUrl(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen counterclaim_change");
            return new ChangeNotifications(connection);
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    private static void put(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    /** Returns the notices received, in the order of their commits; waits for one for the given time. */
    List<Notice> notices(Duration wait) throws SQLException {
        PGNotification[] arrived = connection.unwrap(PGConnection.class).getNotifications((int) wait.toMillis());
        List<Notice> notices = new ArrayList<>();
        for (PGNotification one : arrived == null ? new PGNotification[0] : arrived) {
            notices.add(Notice.of(one.getParameter()));
        }
        return notices;
    }

    /** Tells other nodes that this one has heard everything up to a position. */
    void tell(long position) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set application_name = '" + NAME + position + "'");
        }
    }

    /** Returns the process of the server at the other end. */
    int process() throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    /** Returns the last position of the history. */
    long head() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select position from history_head")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Returns why the site is read-only at present; null if it is not. */
    @Nullable
    MaintenanceNotice maintenance() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select reason, by_name, since from private.maintenance")) {
            return rows.next() ? new MaintenanceNotice(rows.getString(1), rows.getString(2), rows.getTimestamp(3).toInstant()) : null;
        }
    }

    /** Returns the stories that changed after a position, with the position of their last change. */
    Map<UUID, Long> since(long position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select story_id, position from story_revision where position > ?")) {
            statement.setLong(1, position);
            Map<UUID, Long> changed = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    changed.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
            return changed;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
