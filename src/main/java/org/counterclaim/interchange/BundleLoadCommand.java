package org.counterclaim.interchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;

/**
 * Implements the option {@code --counterclaim.load}: loads a story bundle into the database of the application's own settings, and ends. It
 * opens no port, so it may run beside the application, except beside one with the embedded database.
 */
public final class BundleLoadCommand {

    private static final String OPTION = "--counterclaim.load=";

    /**
     * Settings without a web server and with long time limits, because the rules that the database applies at the end of a large bundle
     * take time.
     */
    private static final List<String> UNHURRIED = List.of("--server.port=-1", "--counterclaim.log.signed-elsewhere=true",
            "--spring.datasource.hikari.data-source-properties.socketTimeout=0", "--spring.datasource.hikari.connection-init-sql=");

    private BundleLoadCommand() {}

    /** Whether the arguments contain the option. */
    public static boolean isIn(String... arguments) {
        return file(arguments).isPresent();
    }

    /**
     * Runs the command, and prints what it did on standard output, or the bundle's faults and their places on standard error.
     *
     * @param application whose settings and database are used
     * @param arguments the option, and any settings of the application
     * @return the process's exit code: 0 if the bundle was loaded, 1 if it has faults, 2 if the file cannot be read
     */
    public static int run(Class<?> application, String... arguments) {
        Path file = Path.of(file(arguments).orElseThrow());
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            System.err.println("Cannot read " + file.toAbsolutePath() + ": there is no such file, or it may not be read.");
            return 2;
        }
        String[] settings = Stream.concat(Arrays.stream(arguments), UNHURRIED.stream()).toArray(String[]::new);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application).run(settings)) {
            return load(context.getBean(StoryBundleImporter.class), file, System.out, System.err);
        }
    }

    static int load(StoryBundleImporter bundles, Path file, PrintStream out, PrintStream problems) {
        try {
            ImportResult loaded =
                    bundles.load(Files.readAllBytes(file), new ChangeReason(ChangeAuthor.SOFTWARE, "Loaded from " + file.getFileName()));
            out.println("Loaded /stories/%s: %d records created, %d changed, %d as they were"
                    .formatted(loaded.story(), loaded.created(), loaded.changed(), loaded.unchanged()));
            loaded.notes().forEach(out::println);
            return 0;
        } catch (InvalidBundleException refused) {
            refused.faults().forEach(problems::println);
            problems.println("Nothing of " + file + " was loaded");
            return 1;
        } catch (IOException unreadable) {
            problems.println("Cannot read " + file + ": " + unreadable.getMessage());
            return 2;
        }
    }

    private static Optional<String> file(String... arguments) {
        return Arrays.stream(arguments).filter(one -> one.startsWith(OPTION)).map(one -> one.substring(OPTION.length())).findFirst();
    }
}
