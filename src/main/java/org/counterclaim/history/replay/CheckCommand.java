package org.counterclaim.history.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

import org.counterclaim.core.CommandTerminal;
import org.counterclaim.database.CommandDatabase;

/** Implements the command {@code check}: all of the check that the site makes of its own record, at once and at one moment. */
public final class CheckCommand {

    /** The record agrees with its history. */
    public static final int SOUND = 0;
    /** It does not, in what was printed. */
    public static final int FOUND = 1;
    /** It could not be checked. */
    public static final int NOT_CHECKED = 3;

    private CheckCommand() {}

    /**
     * Checks the database of the settings, which the application may be using.
     *
     * @param settings of the application, as arguments
     * @return the exit code
     */
    public static int run(CommandTerminal terminal, String... settings) {
        try (CommandDatabase database = CommandDatabase.openBeside(settings)) {
            if (!database.version().equals(database.newestVersion())) {
                terminal.complain("Not checked: the tables are those of another version. Start the site with this version first.");
                return NOT_CHECKED;
            }
            try (Connection connection = database.connect()) {
                return report(connection, terminal);
            }
        } catch (SQLException | DataAccessException refused) {
            terminal.complain("Not checked. The database refused: " + NestedExceptionUtils.getMostSpecificCause(refused).getMessage());
            return NOT_CHECKED;
        }
    }

    private static int report(Connection connection, CommandTerminal terminal) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        LongConsumer progress = checked -> terminal.progress("Checked %,d entries, records and summaries".formatted(checked));
        List<String> findings = RecordCheck.all(connection, progress);
        connection.rollback();
        findings.forEach(terminal::say);
        terminal.say(findings.isEmpty() ? "The record agrees with its history"
                : "The record does not agree with its history in %,d places: see docs/operating.md".formatted(findings.size()));
        return findings.isEmpty() ? SOUND : FOUND;
    }
}
