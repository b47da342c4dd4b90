package org.counterclaim.desk;

import java.util.Map;
import java.util.function.Supplier;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

import org.counterclaim.web.form.EditConflictException;

/**
 * Does in a transaction what a form asks for, and again where only somebody else's timing stood in the way: another record
 * took the same slug or number, or two transactions waited for each other. Each attempt sees what the other has left.
 */
public final class RetryOnConflict {

    private static final int MOST = 5;

    private static final Map<String, String> RACE = Map.of("",
            "Somebody put the same on record at this very moment. Look whether it is there already; if not, send the form again.");

    private RetryOnConflict() {}

    /**
     * What the act returns.
     *
     * @param act begins a transaction of its own
     * @throws EditConflictException at once where the record has another version, for a person has to choose between the versions; with
     *     words where the last of five attempts failed as the first
     */
    public static <T> T at(Supplier<T> act) {
        return at(act, false);
    }

    /** The same for what returns nothing. */
    public static void run(Runnable act) {
        at(() -> {
            act.run();
            return true;
        });
    }

    /** The same for an act that counts whatever was changed meanwhile. */
    static <T> T atAnyVersion(Supplier<T> act) {
        return at(act, true);
    }

    private static <T> T at(Supplier<T> act, boolean atAnyVersion) {
        for (int left = MOST - 1; ; left--) {
            try {
                return act.get();
            } catch (ConcurrencyFailureException | DataIntegrityViolationException race) {
                if (race instanceof OptimisticLockingFailureException && !atAnyVersion) {
                    throw new EditConflictException(Map.of(), race);
                } else if (left == 0) {
                    throw new EditConflictException(RACE, race);
                }
            }
        }
    }
}
