package org.counterclaim.tlog.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.counterclaim.tlog.VerifierKey;

/** The command {@code verify}. */
public final class VerifyCommand {

    /** Everything checked is in order. */
    public static final int SOUND = 0;
    /** The site contradicts its log, or the log has changed. */
    public static final int FOUND = 1;
    /** It could not be checked: the arguments are wrong, or the site does not answer. */
    public static final int NOT_CHECKED = 2;

    /** The site has lost entries that the saved checkpoint covers, and has declared the loss; nothing else was found. */
    public static final int LOST = 3;

    private static final int MOST_SHOWN = 50;

    private VerifyCommand() {}

    /**
     * Runs the command.
     *
     * @param arguments the arguments after {@code verify}
     * @return the process's exit code
     */
    public static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() < 2 || arguments.size() > 3) {
            out.println("Not checked: name the site, its key and, if you like, a file for the checkpoint.");
            return NOT_CHECKED;
        }
        try {
            VerifierKey key = VerifierKey.parse(keyText(arguments.get(1)).strip());
            Path saved = Path.of(arguments.size() == 3 ? arguments.get(2) : key.name().replaceAll("[^A-Za-z0-9.-]+", "_") + ".checkpoint");
            return report(new VerificationRun(URI.create(arguments.get(0)), key, new SavedCheckpoint(saved, key), new ProgressBar(out))
                    .run(), out);
        } catch (IllegalArgumentException | SiteUnreadableException | IOException failed) {
            out.println("Not checked: " + failed.getMessage());
            return NOT_CHECKED;
        }
    }

    private static String keyText(String argument) throws IOException {
        return argument.contains("+") ? argument : Files.readString(Path.of(argument));
    }

    private static int report(VerificationRun.Outcome outcome, PrintStream out) {
        outcome.lines().forEach(out::println);
        outcome.findings().stream().limit(MOST_SHOWN).forEach(finding -> out.println("FOUND  " + finding));
        if (outcome.findings().size() > MOST_SHOWN) {
            out.println("FOUND  and %d more".formatted(outcome.findings().size() - MOST_SHOWN));
        }
        if (outcome.lost() != null) {
            out.println("LOST   " + outcome.lost());
        }
        if (!outcome.findings().isEmpty()) {
            out.println("%d found. The checkpoint of this run is not kept.".formatted(outcome.findings().size()));
            return FOUND;
        }
        out.println(outcome.lost() == null ? "Nothing found: the log is whole, consistent, and says what the site says."
                : "Nothing else found. Your checkpoint is kept, since it proves what was there. Move it away to go on from now.");
        return outcome.lost() == null ? SOUND : LOST;
    }
}
