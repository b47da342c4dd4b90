package org.counterclaim.web.error;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.jspecify.annotations.Nullable;

/** Distinguishes temporary failures of the database, for which no request is to blame, from faults of this application. */
public final class DatabaseOutage {

    private static final String NOT_CONNECTED = "08001";
    private static final String NOT_READY = "57P03";

    private DatabaseOutage() {}

    /**
     * Whether a failure is caused by a database that cannot be reached, does not answer in time, or cannot store anything at present: the
     * classes and codes of PostgreSQL's appendix A for connections (08), want of resources (53), an operator's intervention (57), system
     * errors (58), and a server that only reads; or of the pool, whose own exceptions have no code ("Connection is closed").
     */
    public static boolean isIn(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException told
                            && (told.getSQLState() == null || told.getSQLState().matches("08...|53...|57...|58...|25006")))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there was no answer, as from a server that hangs, is down or does not take connections yet. */
    public static boolean isSilence(SQLException failure) {
        return NOT_CONNECTED.equals(failure.getSQLState()) || NOT_READY.equals(failure.getSQLState())
                || failure.getCause() instanceof SocketTimeoutException;
    }
}
