package org.counterclaim.history.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.counterclaim.database.CommandDatabase;

/** Implements the command {@code export}: writes the whole site into a file. It only reads, and may run beside the application. */
public final class ExportCommand {

    private ExportCommand() {}

    /**
     * Runs the command and prints its progress on standard output.
     *
     * @param arguments {@code export}, the file to write, and any settings of the application
     * @return the process's exit code: 0 for success, 1 if there is nothing to write or it failed, 2 if there is such a file already
     */
    public static int run(String... arguments) {
        Path file = Path.of(arguments[1]).toAbsolutePath();
        if (Files.exists(file)) {
            System.err.println("There is " + file + " already. Name a new file, or move that one away.");
            return 2;
        }
        try (CommandDatabase database = CommandDatabase.openBeside(Arrays.copyOfRange(arguments, 2, arguments.length));
                Connection connection = database.connect()) {
            return write(JdbcClient.create(new SingleConnectionDataSource(connection, true)), file);
        } catch (IOException | SQLException | DataAccessException failed) {
            System.err.println("Nothing was written: " + failed.getMessage());
            return 1;
        }
    }

    private static int write(JdbcClient database, Path file) throws IOException {
        Optional<ArchiveWriter> archive = ArchiveWriter.of(database);
        if (archive.isEmpty()) {
            System.err.println("Nothing was written: the log of this site has no checkpoint with entries yet.");
            return 1;
        }
        Path beside = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                archive.get().write(out, RestoreCommand.progress("Written"));
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
        System.out.printf("Done: %,d entries in %s%n", archive.get().checkpoint().size(), file);
        if (archive.get().newer() > 0) {
            System.out.printf("%,d newer entries have no checkpoint yet, and are not in it%n", archive.get().newer());
        }
        return 0;
    }
}
