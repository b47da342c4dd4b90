package org.counterclaim.tlog.verifier;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** Shows progress as a growing bar or, without a terminal, as a line for every tenth. */
final class ProgressBar {

    private static final int WIDTH = 40;
    private static final int STEPS = 10;

    private final PrintStream out;
    private final boolean isTerminal;
    private int shown = -1;

    ProgressBar(PrintStream out) {
        this.out = out;
        this.isTerminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /** Shows that {@code done} of {@code all} are done. */
    void at(String what, long done, long all) {
        int steps = (int) (all == 0 ? WIDTH : done * WIDTH / all);
        if (isTerminal && steps != shown) {
            out.printf("\r%-20s [%s%s] %,d of %,d", what, "#".repeat(steps), " ".repeat(WIDTH - steps), done, all);
            if (done == all) {
                out.println();
            }
        } else if (!isTerminal && steps * STEPS / WIDTH != shown * STEPS / WIDTH) {
            out.printf("%-20s %3d %%  %,d of %,d%n", what, all == 0 ? 100 : done * 100 / all, done, all);
        }
        shown = done == all ? -1 : steps;
    }
}
