package org.counterclaim.desk;

import java.util.Map;
import java.util.function.Supplier;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Does in a transaction what a form asks for, and again where only somebody else's timing stood in the way: another record
 * took the same slug or number, or two transactions waited for each other. Each attempt sees what the other has left.
 */
public final class RetryOnConflict {

    /** What is wrong with a form whose last attempt failed as the first. */
    public static final Map<String, String> RACE = Map.of("",
            "Somebody put the same on record at this very moment. Look whether it is there already; if not, send the form again.");

    private static final int MOST = 5;

    private RetryOnConflict() {}

    /**
     * What the act returns.
     *
     * @param act begins a transaction of its own
     * @throws OptimisticLockingFailureException at once, for a person has to choose between the versions
     * @throws DataIntegrityViolationException where the last of five attempts failed as the first
     */
    public static <T> T at(Supplier<T> act) {
        for (int left = MOST - 1; ; left--) {
            try {
                return act.get();
            } catch (ConcurrencyFailureException | DataIntegrityViolationException race) {
                if (left == 0 || race instanceof OptimisticLockingFailureException) {
                    throw race;
                }
            }
        }
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
        for (int left = MOST - 1; ; left--) {
            try {
                return at(act);
            } catch (OptimisticLockingFailureException changed) {
                if (left == 0) {
                    throw changed;
                }
            }
        }
    }
}
