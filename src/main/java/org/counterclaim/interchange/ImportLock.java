package org.counterclaim.interchange;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.database.LongTransaction;

/** Lets only one bundle load at a time, on any node, each in a transaction; a refusal by the database becomes a fault. */
@Component
class ImportLock {

    private static final long STORY_BUNDLES = 0x53544F5259L;

    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final LongTransaction longTransaction;

    ImportLock(PlatformTransactionManager transactions, JdbcClient database, LongTransaction longTransaction) {
        this.transaction = new TransactionTemplate(transactions);
        this.database = database;
        this.longTransaction = longTransaction;
    }

    /** @throws InvalidBundleException if the database refuses the change */
    <T> T take(Supplier<T> load) {
        return take(status -> load.get());
    }

    private <T> T take(TransactionCallback<T> load) {
        try {
            return transaction.execute(status -> {
                longTransaction.allow();
                await();
                return load.doInTransaction(status);
            });
        } catch (ConcurrencyFailureException lost) {
            throw refused("A record in it was changed while it was being loaded", lost);
        } catch (RuntimeException failed) {
            throw isRefusal(failed) ? refused("The database refused it: " + reason(failed), failed) : failed;
        }
    }

    /**
     * Does the same, but rolls everything back.
     *
     * @throws InvalidBundleException if the database refuses the change
     */
    <T> T tryOut(Supplier<T> load) {
        return take(status -> {
            status.setRollbackOnly();
            return load.get();
        });
    }

    /** Waits for a running load; the lock is released at the end of the transaction. */
    void await() {
        database.sql("select pg_advisory_xact_lock(:key)").param("key", STORY_BUNDLES).query((row, number) -> number).list();
    }

    private static InvalidBundleException refused(String reason, RuntimeException cause) {
        InvalidBundleException refused = new InvalidBundleException(
                List.of(new BundleFault("$", reason + ". Nothing was loaded: load it again")));
        refused.initCause(cause);
        return refused;
    }

    /** Classes 22 and 23 of the SQLSTATE codes: a value or a constraint, so the bundle and not the database is at fault. */
    private static boolean isRefusal(RuntimeException failed) {
        return NestedExceptionUtils.getRootCause(failed) instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"));
    }

    /** Returns the server's own message, because a batch's message would quote the whole statement. */
    private static String reason(RuntimeException failed) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failed);
        Throwable error = root instanceof SQLException batch && batch.getNextException() != null ? batch.getNextException() : root;
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
    }
}
