package org.counterclaim.core;

import java.io.Console;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a command writes to, and asks.
 *
 * @param out its results
 * @param problems what is wrong, and its progress
 * @param isWatched whether a person sees the progress as it is written
 */
public record CommandTerminal(PrintStream out, PrintStream problems, boolean isWatched) {

    private static final String BACK = "\r\u001B[K";

    /** Returns that of this process. */
    public static CommandTerminal ofProcess() {
        return new CommandTerminal(System.out, System.err, console().isPresent());
    }

    /** Says how far it is, in place of what was said before; does nothing if nobody watches. */
    public void progress(String words) {
        if (isWatched) {
            problems.print(BACK + words);
            problems.flush();
        }
    }

    /** Writes a line of results. */
    public void say(String line) {
        progress("");
        out.println(line);
    }

    /** Writes a line about what is wrong. */
    public void complain(String line) {
        progress("");
        problems.println(line);
    }

    /** Returns what a person typed unseen, twice the same if they must repeat it; empty if there is no terminal or the two differ. */
    public static Optional<char[]> secret(String prompt, boolean isRepeated) {
        return console().map(console -> console.readPassword("%s: ", prompt))
                .filter(typed -> !isRepeated || Arrays.equals(typed, console().orElseThrow().readPassword("%s, again: ", prompt)));
    }

    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}
