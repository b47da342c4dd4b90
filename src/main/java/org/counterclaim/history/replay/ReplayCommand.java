package org.counterclaim.history.replay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

import org.counterclaim.database.CommandDatabase;

/**
 * Implements the command {@code replay}: rebuilds the records in the database of the application's own settings from the history of
 * another.
 */
public final class ReplayCommand {

    private ReplayCommand() {}

    /**
     * Runs the command and prints its progress on standard output.
     *
     * @param arguments {@code replay}, the address of the database to read, and any settings of the application
     * @return the process's exit code: 0 for success, 1 if a database refused, 2 if the call was wrong or the target is not empty
     */
    public static int run(String... arguments) {
        if (!arguments[1].startsWith("jdbc:postgresql:")) {
            System.err.println("The address of a database begins with jdbc:postgresql:");
            return 2;
        }
        try (CommandDatabase target = CommandDatabase.openMigrated(Arrays.copyOfRange(arguments, 2, arguments.length));
                Connection from = DriverManager.getConnection(arguments[1]);
                Connection into = target.connect()) {
            new HistoryReplay(new HistoryCopy(from), into, step -> System.out.println("Replayed " + step)).run();
            System.out.println("Done: " + into.getMetaData().getURL());
            return 0;
        } catch (IllegalStateException notEmpty) {
            System.err.println(notEmpty.getMessage());
            return 2;
        } catch (SQLException | DataAccessException refused) {
            System.err.println("Nothing was written: " + NestedExceptionUtils.getMostSpecificCause(refused).getMessage());
            return 1;
        }
    }
}
