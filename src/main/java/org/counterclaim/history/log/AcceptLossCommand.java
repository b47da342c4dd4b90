package org.counterclaim.history.log;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.tlog.signer.LostCheckpoint;

/**
 * Implements the option {@code --counterclaim.log.accept-loss}: declares publicly that entries of the log are lost, has the log continued
 * from the last kept checkpoint, and ends. Running it again changes nothing. The option is read only from the arguments, so that it cannot
 * stay in a file.
 */
public final class AcceptLossCommand {

    static final String LOST = "--counterclaim.log.accept-loss=";
    static final String BY = "--counterclaim.log.loss-by=";
    static final String REASON = "--counterclaim.log.loss-reason=";

    /** The loss is on record, and the log continues. */
    static final int SIGNED = 0;
    /** The value does not match what is lost; nothing was changed. */
    static final int REFUSED = 1;
    /** The arguments are wrong; nothing was changed. */
    static final int MISUSED = 2;
    /** The loss is on record, and the log continues once the signer agrees. */
    static final int NOT_SIGNED_YET = 3;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2000;

    private static final String USAGE = """
            %sSIZE:ROOT %sNAME %sREASON

              SIZE:ROOT  the lost checkpoint, as /actuator/health/log says it
              NAME       who accepts the loss, at most 200 characters; readers of the history see it
              REASON     how it came about, at most 2,000 characters; they see that too
            """.formatted(LOST, BY, REASON);

    /**
     * Settings for this command: no web server, no background publication, and no demonstration story in a database that was lost
     * completely.
     */
    private static final List<String> ALONE = List.of(
            "--server.port=-1", "--management.server.port=-1", "--counterclaim.log.signed-elsewhere=true", "--counterclaim.demo=none");

    private AcceptLossCommand() {}

    /** Whether the arguments contain the option. */
    public static boolean isIn(String... arguments) {
        return value(LOST, arguments).isPresent();
    }

    /**
     * Runs the command, and prints what it did on standard output, or why it did nothing on standard error.
     *
     * @param application whose settings and database are used
     * @param arguments the option, and any settings of the application
     * @return the process's exit code: {@link #SIGNED}, {@link #REFUSED}, {@link #MISUSED} or {@link #NOT_SIGNED_YET}
     */
    public static int run(Class<?> application, String... arguments) {
        Optional<String> name = value(BY, arguments).filter(text -> !text.isBlank() && text.length() <= LONGEST_NAME);
        Optional<String> reason = value(REASON, arguments).filter(text -> !text.isBlank() && text.length() <= LONGEST_REASON);
        Optional<LostCheckpoint> lost = value(LOST, arguments).flatMap(AcceptLossCommand::head);
        if (lost.isEmpty() || name.isEmpty() || reason.isEmpty()) {
            System.err.print(USAGE);
            return MISUSED;
        }
        String[] settings = Stream.concat(Arrays.stream(arguments), ALONE.stream()).toArray(String[]::new);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application).run(settings)) {
            return accept(context.getBean(LossDeclaration.class), context.getBean(CheckpointPublication.class), lost.get(),
                    new ChangeReason(new ChangeAuthor(null, name.get().strip()), reason.get().strip()), System.out, System.err);
        }
    }

    static int accept(LossDeclaration declaration, CheckpointPublication publication, LostCheckpoint lost, ChangeReason change,
            PrintStream out, PrintStream problems) {
        try {
            out.println(declaration.declare(lost, change).map(loss -> "On record: the loss of " + loss.words())
                    .orElse("This loss was on record already"));
        } catch (RuntimeException refused) {
            problems.println(refused.getMessage() + ". Nothing was changed.");
            return REFUSED;
        }
        try {
            publication.now();
            out.println("The log goes on: a checkpoint that has the loss is published.");
            return SIGNED;
        } catch (SQLException | RuntimeException failed) {
            problems.println("The log goes on once this is mended: " + failed.getMessage());
            return NOT_SIGNED_YET;
        }
    }

    private static Optional<LostCheckpoint> head(String text) {
        try {
            return Optional.of(LostCheckpoint.parse(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static Optional<String> value(String option, String... arguments) {
        return Arrays.stream(arguments).filter(one -> one.startsWith(option)).map(one -> one.substring(option.length())).findFirst();
    }
}
