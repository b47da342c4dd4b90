package org.counterclaim.core.date;

/** A parsed EDTF string. All implementations are immutable. */
sealed interface Edtf permits EdtfDate, EdtfTime, EdtfInterval, EdtfSet {

    /** The earliest instant of a range that is open, or whose start is unknown. */
    long NO_START = Long.MIN_VALUE;

    /** The latest instant of a range that is open, or whose end is unknown. */
    long NO_END = Long.MAX_VALUE;

    /** The canonical string. */
    String text();

    /** The first millisecond since 1970 UTC that the string can mean, or {@link #NO_START}. */
    long earliest();

    /** The last millisecond since 1970 UTC that the string can mean, or {@link #NO_END}. */
    long latest();

    /** Whether any part carries {@code ~} or {@code %}. */
    boolean approximate();

    /** Whether any part carries {@code ?} or {@code %}. */
    boolean uncertain();
}
