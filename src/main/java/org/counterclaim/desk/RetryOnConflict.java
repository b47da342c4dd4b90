package org.counterclaim.desk;

import java.util.Map;
import java.util.function.Supplier;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

import org.counterclaim.web.form.EditConflictException;

/**
 * Runs an action in a transaction, and again if it failed only because of a concurrent one: another record took the same slug or number, or
 * two transactions deadlocked. Each attempt sees what the other has committed.
 */
public final class RetryOnConflict {

    private static final int MOST = 5;

    private static final Map<String, String> RACE = Map.of("",
            "Somebody put the same on record at this very moment. Look whether it is there already; if not, send the form again.");

    private RetryOnConflict() {}

    /**
     * Runs the action and returns its result.
     *
     * @param act begins a transaction of its own
     * @throws EditConflictException at once if the record has another revision, because a person must choose between the versions; or with
     *     a message after five failed attempts
     */
    public static <T> T at(Supplier<T> act) {
        return at(act, false);
    }

    /** Does the same for an action without a result. */
    public static void run(Runnable act) {
        at(() -> {
            act.run();
            return true;
        });
    }

    /** Does the same for an action that applies whatever was changed meanwhile. */
    public static <T> T atAnyVersion(Supplier<T> act) {
        return at(act, true);
    }

    private static <T> T at(Supplier<T> act, boolean atAnyVersion) {
        for (int left = MOST - 1;; left--) {
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
