package org.counterclaim.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;

/**
 * Recomputes {@code article.web_identity} whenever the rules of {@link WebAddress#identity()} have changed. The column is derived from the
 * address and not part of the record, so this makes neither an entry in the history nor a revision.
 */
record ArticleIdentityMigration() implements JavaMigration {

    private static final int AT_ONCE = 1_000;

    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        execute(database, "alter table article disable trigger user");
        UUID last = new UUID(0, 0);
        while (last != null) {
            last = mendAfter(last, database);
        }
        execute(database, "alter table article enable trigger user");
    }

    /** Updates some articles after an id and returns the last one's id; null if there are no more. */
    private static @Nullable UUID mendAfter(UUID id, Connection database) throws SQLException {
        UUID last = null;
        try (PreparedStatement articles = database.prepareStatement(
                "select id, web_address, web_identity from article where id > ? and web_address is not null order by id limit " + AT_ONCE);
                PreparedStatement update = database.prepareStatement("update article set web_identity = ? where id = ?")) {
            articles.setObject(1, id);
            ResultSet rows = articles.executeQuery();
            while (rows.next()) {
                last = rows.getObject(1, UUID.class);
                String identity = new WebAddress(rows.getString(2)).identity();
                if (!identity.equals(rows.getString(3))) {
                    update.setString(1, identity);
                    update.setObject(2, last);
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
        return last;
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns null, because it runs again whenever its checksum changes. */
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "article identities";
    }

    @Override
    public Integer getChecksum() {
        return WebAddress.IDENTITY_RULES;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
