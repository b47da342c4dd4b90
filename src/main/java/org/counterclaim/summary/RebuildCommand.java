package org.counterclaim.summary;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

import org.counterclaim.database.CommandDatabase;

/**
 * Implements the command {@code rebuild}: computes the tables that are derived from the record anew. It may run beside the application;
 * whoever saves a change meanwhile waits at most a moment.
 */
public final class RebuildCommand {

    private RebuildCommand() {}

    /**
     * Runs the command and prints its progress on standard output.
     *
     * @param arguments {@code rebuild}, and any settings of the application
     * @return the process's exit code: 0 for success, 1 if the database refused
     */
    public static int run(String... arguments) {
        try (CommandDatabase database = CommandDatabase.openBeside(Arrays.copyOfRange(arguments, 1, arguments.length))) {
            database.migrate();
            try (Connection connection = database.connect()) {
                SummaryRebuild.run(connection, claims -> System.out.printf("Summed up %,d claims%n", claims));
            }
            return 0;
        } catch (SQLException refused) {
            System.err.println("The database refused: " + refused.getMessage());
            return 1;
        }
    }
}
