package org.counterclaim.interchange.imports;

import java.util.Locale;

/** How far an import has come. */
public enum ImportState {
    /** Its columns are being told. */
    NEW,
    /** Its rows go on record. */
    RUNNING,
    /** It waits until somebody has it go on. */
    PAUSED,
    /** Somebody ended it before its end; what was on record by then stays. */
    CANCELLED,
    /** All its rows had their turn. */
    DONE,
    /** What it put on record is being withdrawn. */
    UNDOING,
    /** What it put on record was withdrawn. */
    UNDONE;

    /** Whether it is at work now. */
    public boolean isAtWork() {
        return this == RUNNING || this == UNDOING;
    }

    /** Returns the word for it in the database. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
