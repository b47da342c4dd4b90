package org.counterclaim;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.counterclaim.account.AccountLine;
import org.counterclaim.account.AccountOffice;
import org.counterclaim.core.CommandTerminal;
import org.counterclaim.database.CommandDatabase;

/** The commands that begin with {@code accounts}. */
@Command(name = "accounts", description = "Lists accounts, invites people, gives roles, locks and unlocks.", subcommandsRepeatable = false)
final class AccountsCommand {

    private static final int COLUMNS = 5;
    private static final String WHO = "WHO";
    private static final String WHOM = "An account's e-mail address, or the last part of the address of its page.";
    private static final String AS = "--as";
    private static final String AUTHOR = "The administrator in whose name it is done, as WHO; without it, the software's.";
    private static final String LINK = "It prints a link that works once, for 72 hours, and with which the person chooses a password.";

    /** Settings for the whole application without a web server, a demonstration story, and publishing checkpoints. */
    private static final List<String> ALONE = List.of("--server.port=-1", "--counterclaim.log.signed-elsewhere=true",
            "--counterclaim.demo=none", "--counterclaim.record-check.every=0", CommandDatabase.SHARED);

    private final CommandTerminal terminal;
    private final List<String> settings;

    AccountsCommand(CommandTerminal terminal, List<String> settings) {
        this.terminal = terminal;
        this.settings = settings;
    }

    @Command(description = "Lists all accounts: address, name, e-mail address, roles, standing.", footer = "accounts list")
    int list() {
        return with(office -> {
            List<List<String>> rows = office.all().stream().map(AccountsCommand::row).toList();
            int[] widths =
                    IntStream.range(0, COLUMNS).map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
                            .toArray();
            rows.forEach(row -> terminal.say(IntStream.range(0, COLUMNS)
                    .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - row.get(column).length()))
                    .collect(Collectors.joining("  ")).strip()));
        });
    }

    private static List<String> row(AccountLine one) {
        return List.of(one.slug(), one.publicName(), one.email() == null ? "-" : one.email(), one.roleWords(), one.standing());
    }

    @Command(description = {"Opens an account for somebody.", LINK},
            footer = "accounts invite --name 'M. Aalto' --role editor --role fact-checker m.aalto@example.org")
    int invite(@Parameters(paramLabel = "EMAIL", description = "The person's e-mail address.") String email,
            @Option(names = "--name", required = true, paramLabel = "NAME", description = "The name that readers see.") String name,
            @Option(names = "--role", required = true, paramLabel = "ROLE",
                    description = "editor, fact-checker or administrator; may be repeated.") List<String> roles,
            @Option(names = AS, paramLabel = WHO, description = AUTHOR) @Nullable String by) {
        return with(office -> terminal.say(office.invite(name, email, roles, by)));
    }

    @Command(description = {"Lets somebody choose a new password.", LINK, "Earlier links stop working."},
            footer = "accounts link m.aalto@example.org")
    int link(@Parameters(paramLabel = WHO, description = WHOM) String who) {
        return with(office -> terminal.say(office.link(who)));
    }

    @Command(description = "Gives an account these roles and no others.", footer = "accounts roles --role editor m.aalto@example.org")
    int roles(@Parameters(paramLabel = WHO, description = WHOM) String who,
            @Option(names = "--role", paramLabel = "ROLE",
                    description = "editor, fact-checker or administrator; may be repeated. Without one, it has no role.") @Nullable List<
                            String> roles,
            @Option(names = AS, paramLabel = WHO, description = AUTHOR) @Nullable String by) {
        return with(office -> office.assign(who, roles == null ? List.of() : roles, by));
    }

    @Command(description = "Locks an account: its person is signed out and cannot sign in.",
            footer = "accounts lock --as admin@example.org --reason 'Left the team' m.aalto@example.org")
    int lock(@Parameters(paramLabel = WHO, description = WHOM) String who,
            @Option(names = "--reason", required = true, paramLabel = "TEXT",
                    description = "Why, for the other administrators.") String reason,
            @Option(names = AS, required = true, paramLabel = WHO, description = "The administrator in whose name it is done.") String by) {
        return with(office -> office.lock(who, reason, by));
    }

    @Command(description = "Lifts the lock of an account.", footer = "accounts unlock --as admin@example.org m.aalto@example.org")
    int unlock(@Parameters(paramLabel = WHO, description = WHOM) String who,
            @Option(names = AS, required = true, paramLabel = WHO, description = "The administrator in whose name it is done.") String by) {
        return with(office -> office.unlock(who, by));
    }

    private static String name(String setting) {
        return setting.replaceFirst("=.*", "");
    }

    private int with(Consumer<AccountOffice> task) {
        // Spring would join two values of a setting.
        Stream<String> given = settings.stream().filter(one -> ALONE.stream().noneMatch(own -> name(own).equals(name(one))));
        String[] all = Stream.concat(given, ALONE.stream()).toArray(String[]::new);
        try (ConfigurableApplicationContext site = new SpringApplicationBuilder(Counterclaim.class)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn").run(all)) {
            task.accept(site.getBean(AccountOffice.class));
            return 0;
        } catch (IllegalArgumentException refused) {
            terminal.complain(String.valueOf(refused.getMessage()));
            return 1;
        }
    }
}
