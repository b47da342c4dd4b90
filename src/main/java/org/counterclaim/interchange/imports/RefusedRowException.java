package org.counterclaim.interchange.imports;

import org.jspecify.annotations.Nullable;

/** Thrown if a row cannot go on record. The message says what is wrong, and what to do. */
final class RefusedRowException extends RuntimeException {

    private final transient @Nullable ColumnMeaning column;

    RefusedRowException(@Nullable ColumnMeaning column, String reason) {
        super(reason);
        this.column = column;
    }

    /** Returns the meaning of the column that is at fault; null if it is the row. */
    @Nullable
    ColumnMeaning column() {
        return column;
    }

    /** Records no stack trace: a row that cannot be read is not a bug. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
