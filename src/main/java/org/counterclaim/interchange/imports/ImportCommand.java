package org.counterclaim.interchange.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.FileSystemResource;

import org.counterclaim.database.CommandDatabase;
import org.counterclaim.history.archive.RestoreCommand;
import org.counterclaim.interchange.BoundedJsonReader;
import org.counterclaim.interchange.ImportResult;
import org.counterclaim.interchange.InvalidBundleException;
import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;

/**
 * Implements the command {@code import}: loads a story bundle, or puts the rows of a table or fact-checks on record, in the database of the
 * application's own settings, and ends. It opens no port, so it may run beside the application.
 */
public final class ImportCommand {

    /**
     * Settings without a web server and with long time limits, because the rules that the database applies at the end of a large bundle
     * take time.
     */
    private static final List<String> UNHURRIED = List.of("--server.port=-1", "--management.server.port=-1",
            "--counterclaim.log.signed-elsewhere=true", CommandDatabase.SHARED,
            "--spring.datasource.hikari.data-source-properties.socketTimeout=0", "--spring.datasource.hikari.connection-init-sql=");

    private static final int REFUSED_AT_ONCE = 1000;

    private final StoryBundleImporter bundles;
    private final ImportJobs jobs;
    private final ImportRunner runner;
    private final PrintStream out;
    private final PrintStream problems;

    /** Prints what it does on {@code out}, and what is wrong on {@code problems}. */
    public ImportCommand(ApplicationContext application, PrintStream out, PrintStream problems) {
        this.bundles = application.getBean(StoryBundleImporter.class);
        this.jobs = application.getBean(ImportJobs.class);
        this.runner = application.getBean(ImportRunner.class);
        this.out = out;
        this.problems = problems;
    }

    /**
     * Runs the command, and prints what it did on standard output, or what is wrong and where on standard error.
     *
     * @param application whose settings and database are used
     * @param arguments "import", the file, and options
     * @return the process's exit code: 0 if all of the file is on record, 1 if something of it was refused, 2 if the file cannot be read
     */
    public static int run(Class<?> application, String... arguments) {
        Path file = Path.of(arguments[1]);
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            System.err.println("Cannot read " + file.toAbsolutePath() + ": there is no such file, or it may not be read, or is none.");
            return 2;
        }
        List<String> settings = new ArrayList<>(Arrays.stream(arguments).filter(one -> one.startsWith("--")).toList());
        if (isArchive(file)) {
            return RestoreCommand.run(file, settings.toArray(String[]::new));
        }
        settings.addAll(UNHURRIED);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application).run(settings.toArray(String[]::new))) {
            return new ImportCommand(context, System.out, System.err).load(file, options(arguments));
        }
    }

    private static boolean isArchive(Path file) {
        try {
            return RestoreCommand.isArchive(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> options(String... arguments) {
        return Stream.of(arguments).filter(one -> one.startsWith("--") && one.contains("="))
                .collect(Collectors.toMap(one -> one.substring(2, one.indexOf('=')), one -> one.substring(one.indexOf('=') + 1),
                        (first, last) -> last));
    }

    /** Puts a file on record and returns the exit code. {@code options}: by name, without hyphens. */
    public int load(Path file, Map<String, String> options) {
        FileSystemResource source = new FileSystemResource(file);
        try {
            return FactCheckTable.isBundle(TextEncoding.of(source).beginning(source)) ? bundle(file)
                    : table(SourceTable.of(source), file, options);
        } catch (IOException unreadable) {
            problems.println("Cannot read " + file + ": " + unreadable.getMessage());
            return 2;
        } catch (UnreadableFileException unreadable) {
            problems.println(unreadable.getMessage());
            return 2;
        }
    }

    private int bundle(Path file) throws IOException {
        try (InputStream json = Files.newInputStream(file)) {
            // One byte more than it may have is enough for it to be refused.
            byte[] bytes = json.readNBytes(BoundedJsonReader.MOST_BYTES + 1);
            ImportResult loaded = bundles.load(bytes, new ChangeReason(ChangeAuthor.SOFTWARE, "Loaded from " + file.getFileName()));
            out.println("Loaded /stories/%s: %d records created, %d changed, %d as they were"
                    .formatted(loaded.story(), loaded.created(), loaded.changed(), loaded.unchanged()));
            loaded.notes().forEach(out::println);
            return 0;
        } catch (InvalidBundleException refused) {
            refused.faults().forEach(problems::println);
            problems.println("Nothing of " + file + " was loaded");
            return 1;
        }
    }

    private int table(SourceTable table, Path file, Map<String, String> options) {
        ImportSettings guess = ImportSettings.guess(table.columns());
        ImportSettings settings = new ImportSettings(jobs.remembered(table.columns()).orElse(guess.meanings()),
                options.getOrDefault("story", ""), options.getOrDefault("standfirst", ""),
                options.getOrDefault("checker", guess.checker()), Map.of());
        if (settings.missing() != null) {
            problems.println(settings.missing());
            return 2;
        }
        UUID id = jobs.store(null, String.valueOf(file.getFileName()), table, settings);
        jobs.turn(id, ImportState.RUNNING, ImportState.NEW);
        runner.work(id, saying(id));
        ImportJob done = jobs.get(id);
        out.printf("%n%,d rows: %,d new on record, %,d on record already, %,d refused%n", done.counts().all(), done.counts().added(),
                done.counts().joined(), done.counts().refused());
        printRefused(id);
        return done.state() == ImportState.DONE && done.counts().refused() == 0 ? 0 : 1;
    }

    private void printRefused(UUID id) {
        List<ImportJobs.RefusedRow> some = jobs.refused(id, 0, REFUSED_AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(row -> problems.printf("line %d, %s: %s%n", row.line(), row.column() == null ? "the row" : row.column(),
                    row.reason()));
            some = jobs.refused(id, some.getLast().line(), REFUSED_AT_ONCE);
        }
    }

    /** Returns what stops nothing, but says every second how far it is: to count the rows takes longer than to put some on record. */
    private BooleanSupplier saying(UUID id) {
        Instant[] next = {Instant.EPOCH};
        return () -> {
            if (Instant.now().isAfter(next[0])) {
                out.printf("\r%s", jobs.get(id).stateWords());
                next[0] = Instant.now().plusSeconds(1);
            }
            return false;
        };
    }
}
