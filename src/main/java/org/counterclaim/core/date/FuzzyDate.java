package org.counterclaim.core.date;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;

import org.jspecify.annotations.Nullable;

/**
 * An imprecise date: an Extended Date/Time Format string (EDTF, Library of Congress, 2019, levels 0 to 2) with the first and last instant
 * that it can mean. It is immutable; two dates are equal if their EDTF is.
 *
 * <p>Days are days in UTC, because the place is seldom known. A time of day with a zone is exact; one without a zone covers all zones.
 */
@Embeddable
@Access(AccessType.FIELD)
public final class FuzzyDate {

    /** The order of one date relative to another. */
    public enum Order {
        BEFORE,
        /** Both dates are the same known day or instant. */
        SAME,
        AFTER,
        /** The order does not follow from what is known. */
        UNKNOWN
    }

    /** Thrown if a text is not a date. The message is written for the person who typed it, and shows forms that work. */
    public static final class InvalidDateException extends IllegalArgumentException {

        private final String reason;
        private final transient List<String> choices;
        private final boolean counted;

        InvalidDateException(String message, String reason, List<String> choices, boolean counted) {
            super(message);
            this.reason = reason;
            this.choices = choices;
            this.counted = counted;
        }

        /** Returns what is wrong, in words that continue a sentence about the text. */
        String reason() {
            return reason;
        }

        /** Returns what to type for each reading, if the text has several; otherwise an empty list. */
        public List<String> choices() {
            return choices;
        }

        /** Records no stack trace: a mistyped date is not a bug, and the trace would cost more than reading the date. */
        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }

    /** Follows a date that was counted from a day, and precedes that day and its time zone. */
    public static final String COUNTED_FROM = ", counted from ";

    /** The most characters that are read from a text. */
    static final int LONGEST = 200;

    /** The year of Gutenberg's Bible, approximately; nothing that was printed can be older. */
    private static final int FIRST_PRINT = 1455;
    private static final int LAST_YEAR = 9999;
    private static final int DAY_LENGTH = 10;

    /** The epochs of common systems, and the last days that they can represent. */
    private static final Set<String> PLACEHOLDERS =
            Set.of("0001-01-01", "1601-01-01", "1899-12-30", "1900-01-01", "1969-12-31", "1970-01-01", "9999-12-31");

    /** EDTF for a part of a year, which in a newsroom may also mean two years. */
    private static final Pattern TWO_YEARS = Pattern.compile("\\d{4}-(2[1-9]|3\\d|4[01])");

    /** Text that only somebody who means EDTF would type. */
    private static final Pattern EDTF_ALONE = Pattern.compile("(?=.*[XYE%\\[\\]{}])[-\\dXYTZES.:/,?~%+\\[\\]{}\u2212 ]+");

    /**
     * Sorts by the last day (UTC) that a date can mean, or by the first if there is no last; dates with neither come at the end. Within a
     * day, exact times come first, in their order, then narrower ranges, then more certain dates. The order is total and consistent with
     * equals, and with {@link #compare} wherever that knows the order.
     */
    public static final Comparator<FuzzyDate> TIMELINE = Comparator.comparingLong(
            (FuzzyDate date) -> EdtfBounds.dayOf(date.anchor()))
            .thenComparing(date -> !date.isDay())
            .thenComparingLong(date -> date.isDay() ? date.anchor() : 0)
            .thenComparingLong(FuzzyDate::width)
            .thenComparingLong(FuzzyDate::anchor)
            .thenComparing(FuzzyDate::isDoubtful)
            .thenComparing(FuzzyDate::edtf);

    @Column(length = LONGEST)
    private String edtf;

    @Column(length = LONGEST)
    private @Nullable String entered;

    private long earliest;

    private long latest;

    @Transient
    private @Nullable Edtf parsed;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    private FuzzyDate() {}

    private FuzzyDate(Edtf parsed, @Nullable String entered) {
        this.edtf = parsed.text();
        this.entered = entered;
        this.earliest = parsed.earliest();
        this.latest = parsed.latest();
        this.parsed = parsed;
    }

    /**
     * Reads EDTF and nothing else: no surrounding space, no plain words.
     *
     * @throws InvalidDateException if the text is not EDTF or names a day that does not exist
     */
    public static FuzzyDate parse(String edtf) {
        return kept(edtf, null);
    }

    /** Restores a stored date from its EDTF and the value of {@link #entered}. */
    public static FuzzyDate kept(String edtf, @Nullable String entered) {
        return new FuzzyDate(EdtfParser.parse(edtf), entered);
    }

    /** Reads what a person typed, counted from the given day, without a time zone. */
    public static FuzzyDate read(String typed, LocalDate day) {
        return read(typed, new ReferenceDay(day, null));
    }

    /**
     * Reads what a person typed: EDTF, or plain English such as "about April 2021". Space around it is ignored. If it was counted from a
     * day, {@link #entered} includes that day, so that the words mean the same on any other day.
     *
     * @param from what "yesterday" and "3 Oct" are counted from, unless the text itself says ", counted from 12 October 2022"
     * @throws InvalidDateException if it cannot be understood, or can be read in several ways
     */
    public static FuzzyDate read(String typed, ReferenceDay from) {
        if (typed.length() > LONGEST) {
            throw DateErrorMessages.tooLong();
        }
        String text = DateErrorMessages.clean(typed);
        if (text.isEmpty()) {
            throw DateErrorMessages.empty();
        }
        InvalidDateException notEdtf = null;
        if (!TWO_YEARS.matcher(text).matches()) {
            try {
                return parse(text);
            } catch (InvalidDateException words) {
                notEdtf = words;
            }
        }
        try {
            EnglishDateParser.Reading reading = EnglishDateParser.read(text, from.day());
            FuzzyDate date = new FuzzyDate(EdtfParser.parse(reading.edtf()), text);
            return reading.isCounted() ? date.countedIn(text, from) : date;
        } catch (InvalidDateException notEnglish) {
            throw notEdtf != null && EDTF_ALONE.matcher(text).matches() ? notEdtf : notEnglish;
        }
    }

    /** Returns the typed text, with the day that it was counted from if it was counted; text that is not a date is returned unchanged. */
    public static String fixed(String typed, ReferenceDay from) {
        try {
            return Objects.requireNonNullElse(read(typed, from).entered, typed);
        } catch (InvalidDateException notYet) {
            return notYet.counted ? typed.strip() + COUNTED_FROM + from.words() : typed;
        }
    }

    private FuzzyDate countedIn(String text, ReferenceDay from) {
        String fixed = text + COUNTED_FROM + from.words();
        return new FuzzyDate(expression(), fixed.length() <= LONGEST ? fixed : words());
    }

    /**
     * Returns the date of an exact day.
     *
     * @throws InvalidDateException for a year that EDTF cannot write with a day, before -9999 or after 9999
     */
    public static FuzzyDate of(LocalDate day) {
        return parse(SpokenDate.edtf(day));
    }

    /** Returns the canonical EDTF string. */
    public String edtf() {
        return edtf;
    }

    /** Returns the words as they were typed; null if EDTF was typed. */
    public @Nullable String entered() {
        return entered;
    }

    /**
     * Returns the first instant that this can mean, in milliseconds since 1970 UTC; {@link Long#MIN_VALUE} if the start is open or unknown.
     */
    public long earliest() {
        return earliest;
    }

    /**
     * Returns the last instant that this can mean, in milliseconds since 1970 UTC; {@link Long#MAX_VALUE} if the end is open or unknown.
     */
    public long latest() {
        return latest;
    }

    /** Returns the first day that this can mean (the local day for a time of day); null if it is open or unknown. */
    public @Nullable LocalDate firstDay() {
        if (expression() instanceof EdtfTime time) {
            return time.day();
        }
        return earliest == Edtf.NO_START ? null : LocalDate.ofEpochDay(EdtfBounds.dayOf(earliest));
    }

    /** Returns the last day that this can mean (the local day for a time of day); null if it is open or unknown. */
    public @Nullable LocalDate lastDay() {
        if (expression() instanceof EdtfTime time) {
            return time.day();
        }
        return latest == Edtf.NO_END ? null : LocalDate.ofEpochDay(EdtfBounds.dayOf(latest));
    }

    /** Whether this is exactly one day of the calendar, or a time in it, and neither approximate nor uncertain. */
    public boolean isDay() {
        LocalDate first = firstDay();
        return first != null && first.equals(lastDay()) && !isDoubtful();
    }

    /**
     * Returns why this is an unlikely date for something said or published, in words that continue a sentence about it; empty if it is
     * plausible. The date is valid all the same: the reason serves to ask the person once.
     *
     * @param today any later day is in the future
     */
    public Optional<String> implausibility(LocalDate today) {
        LocalDate last = lastDay();
        if (isDay() && PLACEHOLDERS.contains(edtf.length() > DAY_LENGTH ? edtf.substring(0, DAY_LENGTH) : edtf)) {
            return Optional.of("is what systems write where they know no date");
        }
        LocalDate first = firstDay();
        if (first != null && first.isAfter(today)) {
            return Optional.of(first.getYear() >= LAST_YEAR ? "is a year that systems write where they know no date" : "is still to come");
        }
        return last != null && last.getYear() < FIRST_PRINT ? Optional.of("is before anything was printed") : Optional.empty();
    }

    /** Whether any part is approximate ({@code ~} or {@code %}). */
    public boolean isApproximate() {
        return expression().approximate();
    }

    /** Whether any part is uncertain ({@code ?} or {@code %}). */
    public boolean isUncertain() {
        return expression().uncertain();
    }

    /** Returns plain English with no more precision than was entered, such as "on or before 11 October 2022". */
    public String words() {
        return DateWording.LONG.of(expression());
    }

    /** Returns shorter words for tight spaces, such as "by 11 Oct 2022" or "c. Apr 2021". */
    public String shortWords() {
        return DateWording.SHORT.of(expression());
    }

    /**
     * Returns the value for the {@code datetime} attribute of HTML's {@code time} element (HTML Standard, "The time element"), with the
     * known precision; empty if HTML has no form for this date, as for open ranges and years before 1.
     */
    public String htmlDatetime() {
        return HtmlTime.of(expression());
    }

    /** Compares the two ranges. The result is {@link Order#UNKNOWN} if they overlap without being the same exact day or instant. */
    public Order compare(FuzzyDate other) {
        if (latest < other.earliest) {
            return Order.BEFORE;
        }
        if (earliest > other.latest) {
            return Order.AFTER;
        }
        return earliest == other.earliest && latest == other.latest && isDay() && other.isDay() ? Order.SAME : Order.UNKNOWN;
    }

    private boolean isDoubtful() {
        return isApproximate() || isUncertain();
    }

    private long anchor() {
        return latest == Edtf.NO_END ? earliest == Edtf.NO_START ? Edtf.NO_END : earliest : latest;
    }

    private long width() {
        long width = latest - earliest;
        return earliest == Edtf.NO_START || latest == Edtf.NO_END || width < 0 ? Long.MAX_VALUE : width;
    }

    private Edtf expression() {
        Edtf known = parsed == null ? EdtfParser.parse(edtf) : parsed;
        parsed = known;
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FuzzyDate date && edtf.equals(date.edtf);
    }

    @Override
    public int hashCode() {
        return edtf.hashCode();
    }

    @Override
    public String toString() {
        return edtf;
    }
}
