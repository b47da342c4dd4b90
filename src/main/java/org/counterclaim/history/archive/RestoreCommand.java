package org.counterclaim.history.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.LongConsumer;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

import org.counterclaim.database.CommandDatabase;
import org.counterclaim.history.replay.HistoryReplay;

/**
 * Implements the command {@code import} for archives: makes an empty site the one in the archive. The file is checked as a whole before a
 * database is opened, and everything is written in one transaction.
 */
public final class RestoreCommand {

    private static final int STEP = 50_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private RestoreCommand() {}

    /** Whether a file may be an archive: it begins as one. */
    public static boolean isArchive(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(ZIP.length), ZIP);
        }
    }

    /**
     * Restores an archive, and prints the progress on standard output.
     *
     * @param settings any settings of the application
     * @return the process's exit code: 0 for success; 1 if the archive is faulty, the site is not empty, or the database refused; nothing
     * was then written
     */
    public static int run(Path file, String... settings) {
        try {
            ArchiveManifest manifest = ArchiveReader.check(file, progress("Checked"));
            System.out.printf("This is the log %s of %,d entries, with the root %s%n", manifest.origin(), manifest.size(),
                    manifest.root());
            try (CommandDatabase target = CommandDatabase.openMigrated(settings); Connection into = target.connect()) {
                new HistoryReplay(new ArchivedHistory(file), into, step -> System.out.println("Written: " + step)).runChecked();
            }
            System.out.println("Done. To go on with this log, the site needs the signer's directory of the old one: docs/site-archive.md");
            return 0;
        } catch (InvalidArchiveException | IllegalStateException | IOException | UncheckedIOException refused) {
            System.err.println("Nothing was written. " + refused.getMessage());
        } catch (SQLException | DataAccessException refused) {
            System.err.println("Nothing was written. The database refused: "
                    + NestedExceptionUtils.getMostSpecificCause(refused).getMessage());
        }
        return 1;
    }

    /** Returns a printer of how many entries are done, at every so many. */
    static LongConsumer progress(String word) {
        return entries -> {
            if (entries % STEP == 0) {
                System.out.printf("%s %,d entries%n", word, entries);
            }
        };
    }
}
