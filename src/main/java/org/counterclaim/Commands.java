package org.counterclaim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.counterclaim.backup.BackupCommand;
import org.counterclaim.core.BuildVersion;
import org.counterclaim.core.CommandTerminal;
import org.counterclaim.history.archive.ExportCommand;
import org.counterclaim.history.replay.CheckCommand;
import org.counterclaim.history.replay.ReplayCommand;
import org.counterclaim.interchange.imports.ImportCommand;
import org.counterclaim.summary.RebuildCommand;
import org.counterclaim.tlog.signer.SignerServer;
import org.counterclaim.tlog.verifier.VerifyCommand;

/**
 * The commands of the jar, each a method here: its annotation has its name, what {@code --help} says, and its exit codes. Arguments like
 * {@code --server.port=8081}, with a full stop in the name, are settings of the application and go to every command.
 */
@Command(name = "java -jar counterclaim.jar", synopsisSubcommandLabel = "[COMMAND]", subcommands = HelpCommand.class, description = {
    "Without a command it starts the site.",
    "Arguments with a full stop in the name are settings of the site (docs/operating.md); a command"
            + " takes them too, and uses the site's database.%n"})
final class Commands {

    private static final Predicate<String> IS_SETTING = Pattern.compile("--[^=]+[.][^=]*(=.*)?|--debug|--trace", Pattern.DOTALL)
            .asMatchPredicate();
    private static final String DONE = "0:It is done.";
    private static final String FAILED = "1:It failed; what was printed says why.";
    private static final String MISUSED = "2:The command was used wrongly; nothing was done.";
    private static final int WIDTH = 120;

    private final CommandTerminal terminal;
    private final List<String> settings;

    private Commands(CommandTerminal terminal, List<String> settings) {
        this.terminal = terminal;
        this.settings = settings;
    }

    /** Whether the arguments name no command, so that the site starts. */
    static boolean areNone(String... arguments) {
        return Arrays.stream(arguments).allMatch(IS_SETTING);
    }

    /** Runs a command and returns the exit code. */
    static int run(CommandTerminal terminal, String... arguments) {
        return line(terminal, arguments).execute(words(arguments));
    }

    /** Returns what runs commands with the settings among the arguments. */
    static CommandLine line(CommandTerminal terminal, String... arguments) {
        List<String> settings = Stream.of(arguments).filter(IS_SETTING).toList();
        CommandLine line = new CommandLine(new Commands(terminal, settings)).addSubcommand(new AccountsCommand(terminal, settings));
        prepare(line);
        return line.setExpandAtFiles(false).setExecutionExceptionHandler((failed, command, parsed) -> explain(failed, terminal));
    }

    /** Returns the arguments that are no settings. */
    static String[] words(String... arguments) {
        return Stream.of(arguments).filter(IS_SETTING.negate()).toArray(String[]::new);
    }

    /** Gives each command the option for help, and the same headings. */
    private static void prepare(CommandLine line) {
        CommandSpec command = line.getCommandSpec();
        if (!(command.userObject() instanceof HelpCommand)) {
            command.addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
        }
        command.usageMessage().width(WIDTH).exitCodeListHeading("%nExit codes:%n").sortOptions(false);
        if (command.usageMessage().exitCodeList().isEmpty()) {
            command.usageMessage().exitCodeList(CommandLine.Model.UsageMessageSpec.keyValuesMap(DONE, FAILED, MISUSED));
        }
        command.usageMessage().footer(Arrays.stream(command.usageMessage().footer())
                .map(example -> "%nExample:%n  java -jar counterclaim.jar " + example).toArray(String[]::new));
        line.getSubcommands().values().forEach(Commands::prepare);
    }

    /** The option of every command that explains it. */
    static final class HelpOption {

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "Explains the command.")
        boolean isWanted;
    }

    /** Spring itself has printed why the application does not start. */
    private static int explain(Exception failed, CommandTerminal terminal) {
        boolean isPrinted =
                Arrays.stream(failed.getStackTrace()).anyMatch(one -> one.getClassName().equals(SpringApplication.class.getName()));
        if (!isPrinted) {
            terminal.complain(failed.getMessage() == null ? failed.toString() : failed.getMessage());
        }
        return 1;
    }

    @Command(description = {"Writes the whole database into a new file, as it is at one moment; the site may go on meanwhile.",
        "The file holds private data, and only its owner may read it (docs/backup.md)."}, footer = "backup /backups/2026-11-30.zip",
            exitCodeList = {DONE, "1:No file was written; what was printed says why.", MISUSED})
    int backup(@Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.") Path file,
            @Option(names = "--with-signer-key",
                    description = "Includes the key of the log, encrypted with a passphrase that is asked for or"
                            + " stands in the environment variable " + BackupCommand.PASSPHRASE + ".") boolean withSigner) {
        return backups().backup(file, withSigner);
    }

    @Command(
            description = {"Restores a backup into an empty database; the site must not run on it.",
                "Either all of it is there afterwards, or nothing."},
            footer = "restore /backups/2026-11-30.zip --counterclaim.embedded.directory=/srv/data",
            exitCodeList = {DONE, "1:The file or the database was refused, or it failed; what was printed says why.", MISUSED})
    int restore(@Parameters(paramLabel = "FILE", description = "The file that backup wrote.") Path file) {
        return backups().restore(file);
    }

    private BackupCommand backups() {
        return new BackupCommand(terminal, System.getenv(BackupCommand.PASSPHRASE), settings.toArray(String[]::new));
    }

    @Command(description = "Checks the whole record against its history, as the site does bit by bit.", footer = "check", exitCodeList = {
        "0:The record agrees with its history.", "1:It does not, in the places that were printed.", MISUSED, "3:It could not be checked."})
    int check() {
        return CheckCommand.run(terminal, arguments());
    }

    @Command(description = "Computes what lists and the queue are sorted by anew from the record; the site may go on.", footer = "rebuild")
    int rebuild() {
        return RebuildCommand.run(arguments("rebuild"));
    }

    @Command(description = "Rebuilds all records in an empty database from the history of another one.",
            footer = "replay 'jdbc:postgresql://oldhost/counterclaim?user=counterclaim_app'")
    int replay(@Parameters(paramLabel = "SOURCE",
            description = "The JDBC address of the database with the history; its password belongs into ~/.pgpass.") String source) {
        return ReplayCommand.run(arguments("replay", source));
    }

    @Command(description = "Writes everything public of the site into a new file, as of its newest checkpoint (docs/site-archive.md).",
            footer = "export site.zip", exitCodeList = {DONE, "1:There is nothing to write, or it failed.", MISUSED})
    int export(@Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.") Path file) {
        return ExportCommand.run(arguments("export", file.toString()));
    }

    @Command(name = "import", description = {"Puts a file on record: a story bundle, a table (CSV) of who said what, or fact-checks"
            + " (ClaimReview in JSON).",
        "Makes an empty site that of an archive, if the file is one."}, footer = "import statements.csv --story='The harbour'",
            exitCodeList = {
                "0:All of the file is on record.", "1:Something of it was refused.",
                "2:The file cannot be read, or the command was used wrongly."})
    int importFile(@Parameters(paramLabel = "FILE", description = "The file.") String file,
            @Option(names = "--story", paramLabel = "TITLE",
                    description = "The story that the rows of a table go to, if no column says.") @Nullable String story,
            @Option(names = "--standfirst", paramLabel = "TEXT",
                    description = "What that story is about, if it is new.") @Nullable String standfirst,
            @Option(names = "--checker", paramLabel = "NAME",
                    description = "The fact-checker who gave the ratings, if no column says.") @Nullable String checker) {
        List<String> words = new ArrayList<>(List.of("import", file));
        option("story", story, words);
        option("standfirst", standfirst, words);
        option("checker", checker, words);
        return ImportCommand.run(Counterclaim.class, arguments(words.toArray(String[]::new)));
    }

    private static void option(String name, @Nullable String value, List<String> words) {
        if (value != null) {
            words.add("--" + name + "=" + value);
        }
    }

    @Command(description = "Checks the log of a site, and the site against its log, from outside (docs/verifying.md).",
            footer = "verify https://record.example.org key.txt", exitCodeList = {"0:Nothing was found.",
                "1:The site contradicts its log, or the log was changed.", "2:It could not be checked.",
                "3:Entries are lost, and the site says so."})
    int verify(@Parameters(paramLabel = "URL", description = "The site.") String site,
            @Parameters(paramLabel = "KEY",
                    description = "Its verifier key, or a file that holds it. Keep your own copy: a key fetched from the"
                            + " site that is checked proves nothing.") String key,
            @Parameters(paramLabel = "CHECKPOINT", arity = "0..1",
                    description = "A file for the checkpoint of this run, which the next run asks the log to be consistent"
                            + " with; without it a file in this directory, named after the log.") @Nullable String saved) {
        return VerifyCommand.run(saved == null ? List.of(site, key) : List.of(site, key, saved), terminal.out());
    }

    @Command(description = "Runs the process that holds the log's key. Environment variables configure it (docs/operating.md).",
            footer = "signer")
    int signer() throws InterruptedException {
        SignerServer.run(System.getenv());
        Thread.currentThread().join();
        return 0;
    }

    @Command(description = {"Starts the site on a database that it makes for that and deletes again, asks for pages, and ends.",
        "The JVM can record that, and starts the site in a fraction of the time afterwards (docs/operating.md)."}, footer = "rehearse")
    int rehearse() throws IOException, InterruptedException {
        return RehearseCommand.run(terminal, settings);
    }

    @Command(description = "Prints the version.", footer = "version")
    int version() {
        terminal.say("Counterclaim %s, Java %s".formatted(BuildVersion.text(), Runtime.version()));
        return 0;
    }

    /** Returns words of a command with the settings behind them. */
    private String[] arguments(String... words) {
        return Stream.concat(Stream.of(words), settings.stream()).toArray(String[]::new);
    }
}
