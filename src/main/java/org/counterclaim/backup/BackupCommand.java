package org.counterclaim.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

import org.counterclaim.core.BuildVersion;
import org.counterclaim.core.CommandTerminal;
import org.counterclaim.database.CommandDatabase;
import org.counterclaim.history.log.SignerPlace;
import org.counterclaim.tlog.signer.SignerCopy;
import org.counterclaim.tlog.signer.SignerStartException;

/** Implements the commands {@code backup} and {@code restore}. */
public final class BackupCommand {

    /** The environment variable with the passphrase of the signer's key. */
    public static final String PASSPHRASE = "COUNTERCLAIM_BACKUP_PASSPHRASE";

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int SHORTEST_PASSPHRASE = 12;

    private final CommandTerminal terminal;
    private final @Nullable String passphrase;
    private final String[] settings;

    /**
     * @param passphrase of the signer's key; null to ask for it if it is needed
     * @param settings of the application, as arguments
     */
    public BackupCommand(CommandTerminal terminal, @Nullable String passphrase, String... settings) {
        this.terminal = terminal;
        this.passphrase = passphrase;
        this.settings = settings.clone();
    }

    /** What is done with the database; returns the exit code. */
    @FunctionalInterface
    private interface DatabaseTask {
        int run(CommandDatabase database) throws IOException, SQLException;
    }

    /**
     * Writes a backup of the database into a new file; may run beside the application.
     *
     * @param withSigner whether the signer's key is in it, encrypted
     * @return the exit code: 0 if it was written, 1 if it was not, 2 if the file exists or the passphrase is missing
     */
    public int backup(Path file, boolean withSigner) {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            return misused("There is " + target + " already. Name a new file: a backup replaces nothing.");
        }
        if (!Files.isDirectory(target.resolveSibling("."))) {
            return misused("There is no directory for " + target);
        }
        Optional<char[]> secret = withSigner ? passphrase("Passphrase for the signer's key", true) : Optional.empty();
        if (withSigner && secret.isEmpty()) {
            return misused("The signer's key needs a passphrase of at least " + SHORTEST_PASSPHRASE
                    + " characters, typed twice at a terminal or in the environment variable " + PASSPHRASE + ".");
        }
        return attempted("No backup was written. ", CommandDatabase::openBeside, database -> write(database, target, secret));
    }

    private int write(CommandDatabase database, Path file, Optional<char[]> secret) throws IOException, SQLException {
        // Before the database: what was signed by then is in it.
        byte[] signer = secret.map(typed -> SealedText.seal(signer(database).text(), typed)).orElse(null);
        try (Connection connection = database.connect()) {
            BackupManifest manifest = new DatabaseBackup(connection, BuildVersion.text(), terminal::progress).write(file, signer);
            terminal.say("Backed up %,d entries of the history, %,d tables%s: %s, %,d bytes".formatted(manifest.entries(),
                    manifest.tables().size(), signer == null ? "" : " and the signer's key", file, Files.size(file)));
            return DONE;
        }
    }

    private static SignerCopy signer(CommandDatabase database) {
        Path directory = SignerPlace.in(database.settings()).orElseThrow(() -> new IllegalStateException(
                "The signer is a process of its own (counterclaim.signer.url): back up its directory where it runs."));
        return SignerCopy.of(directory).orElseThrow(() -> new IllegalStateException("There is no signer's key in " + directory + "."));
    }

    /**
     * Restores a backup into the empty database of the settings.
     *
     * @return the exit code: 0 if it was restored, 1 if it was refused or failed and nothing is there, 2 if the passphrase is missing
     */
    public int restore(Path file) {
        try (BackupReader backup = BackupReader.open(file)) {
            byte[] signer = backup.signer();
            Optional<char[]> secret = signer == null ? Optional.empty() : passphrase("Passphrase of the signer's key", false);
            if (signer != null && secret.isEmpty()) {
                return misused("The backup has the signer's key. Its passphrase is typed at a terminal or in the environment variable "
                        + PASSPHRASE + ".");
            }
            SignerCopy copy = signer == null ? null : SignerCopy.parse(SealedText.open(signer, secret.orElseThrow()));
            return attempted("Nothing was restored. ", CommandDatabase::open, database -> load(database, backup, copy));
        } catch (InvalidBackupException | IOException | IllegalArgumentException refused) {
            terminal.complain("Nothing was restored. %s: %s".formatted(file, refused.getMessage()));
            return FAILED;
        }
    }

    private int load(CommandDatabase database, BackupReader backup, @Nullable SignerCopy signer) throws IOException, SQLException {
        Optional<Path> place = SignerPlace.in(database.settings());
        if (signer != null && place.isEmpty()) {
            throw new IllegalStateException("The backup has the signer's key, and the signer is a process of its own "
                    + "(counterclaim.signer.url): restore without that setting, and move the directory there.");
        }
        DatabaseRestore restore = new DatabaseRestore(database, backup, terminal::progress);
        restore.run(newest -> {
            if (signer != null) {
                newest.map(signer::after).orElse(signer).putInto(place.orElseThrow());
            }
        });
        terminal.say("Restored the database of %s, with %,d entries of the history".formatted(backup.manifest().takenAt(),
                backup.manifest().entries()));
        place.filter(directory -> SignerCopy.of(directory).isEmpty()).ifPresent(directory -> terminal.say(
                "The log's key is not in %s. Put the signer's directory there before you start the site.".formatted(directory)));
        try {
            restore.finish();
            terminal.say("Webhooks and mails to followers are held back until an administrator lets them go, at /admin.");
            return DONE;
        } catch (SQLException | RuntimeException failed) {
            terminal.complain("All of it is there, but the site has to migrate the tables when it starts: " + failed.getMessage());
            return FAILED;
        }
    }

    private int attempted(String nothing, Function<String[], CommandDatabase> opening, DatabaseTask task) {
        try (CommandDatabase database = opening.apply(settings)) {
            return task.run(database);
        } catch (InvalidBackupException | IllegalStateException | SignerStartException | IOException refused) {
            terminal.complain(nothing + refused.getMessage());
        } catch (SQLException | DataAccessException | FlywayException refused) {
            terminal.complain(nothing + "The database refused: " + NestedExceptionUtils.getMostSpecificCause(refused).getMessage());
        }
        return FAILED;
    }

    private Optional<char[]> passphrase(String prompt, boolean isNew) {
        Optional<char[]> secret = passphrase != null ? Optional.of(passphrase.toCharArray()) : CommandTerminal.secret(prompt, isNew);
        return secret.filter(typed -> !isNew || typed.length >= SHORTEST_PASSPHRASE);
    }

    private int misused(String why) {
        terminal.complain(why);
        return MISUSED;
    }
}
