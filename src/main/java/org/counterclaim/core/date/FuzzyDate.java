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
 * A date as precise as it is known and no more: an Extended Date/Time Format string (EDTF, Library of Congress, 2019,
 * levels 0 to 2) with the first and last instant that it can mean. Immutable; two are equal when their EDTF is.
 *
 * <p>Days are taken as days of UTC, since the record seldom knows the place. Only a time of day that names its zone is
 * placed more exactly, and one that names none is as wide as all zones.
 */
@Embeddable
@Access(AccessType.FIELD)
public final class FuzzyDate {

    /** How a date lies to another one. */
    public enum Order {
        BEFORE,
        /** Both are the same known day or instant. */
        SAME,
        AFTER,
        /** What is known does not say. */
        UNKNOWN
    }

    /** The text is not a date. The message is for the person who typed it, and shows forms that work. */
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

        /** What is wrong, in words that continue a sentence about the text. */
        String reason() {
            return reason;
        }

        /** Where the text has several honest readings, what to type for each; else nothing. */
        public List<String> choices() {
            return choices;
        }

        /** None: a mistyped date is no fault of the program, and the trace costs more than the reading. */
        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }

    /** What follows a date that was counted from a day, with that day and by whose calendar it was. */
    public static final String COUNTED_FROM = ", counted from ";

    /** The most characters that are read. */
    static final int LONGEST = 200;

    /** Gutenberg's Bible is of about 1455; what was said before is told by something later. */
    private static final int FIRST_PRINT = 1455;
    private static final int LAST_YEAR = 9999;
    private static final int DAY_LENGTH = 10;

    /** The first days that common systems count from, and the last that they know. */
    private static final Set<String> PLACEHOLDERS =
            Set.of("0001-01-01", "1601-01-01", "1899-12-30", "1900-01-01", "1969-12-31", "1970-01-01", "9999-12-31");

    /** EDTF for a part of a year, which in a newsroom may as well be two years. */
    private static final Pattern TWO_YEARS = Pattern.compile("\\d{4}-(2[1-9]|3\\d|4[01])");

    /** What only somebody who means EDTF types. */
    private static final Pattern EDTF_ALONE = Pattern.compile("(?=.*[XYE%\\[\\]{}])[-\\dXYTZES.:/,?~%+\\[\\]{}\u2212 ]+");

    /**
     * By the last day (UTC) that a date can mean, by the first where there is no last, and at the end where there is neither;
     * within a day the exact ones first, by time, then the narrower range, then the surer. Total, consistent with equals, and
     * with {@link #compare} wherever that knows the order.
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

    /** For the mapper, which fills the fields. */
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
     * @throws InvalidDateException where the text is not EDTF or names a day that the calendar does not have
     */
    public static FuzzyDate parse(String edtf) {
        return kept(edtf, null);
    }

    /** The same of one that was read before, of which {@link #entered} said this. */
    public static FuzzyDate kept(String edtf, @Nullable String entered) {
        return new FuzzyDate(EdtfParser.parse(edtf), entered);
    }

    /** The same as {@link #read(String, CountedFrom)} for a day that was told. */
    public static FuzzyDate read(String typed, LocalDate day) {
        return read(typed, new ReferenceDay(day, null));
    }

    /**
     * Reads what a person typed: EDTF, or plain English such as "about April 2021". Space around it is ignored. Where it was counted
     * from the day, {@link #entered} says from which, so that it means the same on every other day.
     *
     * @param from what "yesterday" and "3 Oct" are counted from, unless the text itself says ", counted from 12 October 2022"
     * @throws InvalidDateException where it cannot be understood, or could be read in two ways
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

    /** What was typed, with the day that it was counted from where it was counted; as it is where it is no date at all. */
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
     * The exact day.
     *
     * @throws InvalidDateException for a year that EDTF cannot write with a day, before -9999 or after 9999
     */
    public static FuzzyDate of(LocalDate day) {
        return parse(SpokenDate.edtf(day));
    }

    /** The canonical EDTF string. */
    public String edtf() {
        return edtf;
    }

    /** The words as they were typed; null where EDTF was typed. */
    public @Nullable String entered() {
        return entered;
    }

    /** The first millisecond since 1970 UTC that this can mean; {@link Long#MIN_VALUE} where the start is open or unknown. */
    public long earliest() {
        return earliest;
    }

    /** The last millisecond since 1970 UTC that this can mean; {@link Long#MAX_VALUE} where the end is open or unknown. */
    public long latest() {
        return latest;
    }

    /** The first day that this can mean, for a time of day as its own place dated it; null where open or unknown. */
    public @Nullable LocalDate firstDay() {
        if (expression() instanceof EdtfTime time) {
            return time.day();
        }
        return earliest == Edtf.NO_START ? null : LocalDate.ofEpochDay(EdtfBounds.dayOf(earliest));
    }

    /** The last day that this can mean, for a time of day as its own place dated it; null where open or unknown. */
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
     * Why nobody is likely to mean this date of something said or published, in words that continue a sentence about it; empty where
     * it may well be meant. Nothing is wrong with it otherwise: it is for asking, once.
     *
     * @param today the day that anything later is still to come on
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

    /** Whether any part is said to be "about" so ({@code ~} or {@code %}). */
    public boolean isApproximate() {
        return expression().approximate();
    }

    /** Whether any part is said to be "perhaps" so ({@code ?} or {@code %}). */
    public boolean isUncertain() {
        return expression().uncertain();
    }

    /** Plain English with no more precision than was entered, such as "on or before 11 October 2022". */
    public String words() {
        return DateWording.LONG.of(expression());
    }

    /** The same for tight spaces, such as "by 11 Oct 2022" or "c. Apr 2021". */
    public String shortWords() {
        return DateWording.SHORT.of(expression());
    }

    /**
     * A value for the {@code datetime} attribute of HTML's {@code time} element (HTML Standard, "The time element"), with
     * the precision that is known; empty where HTML has no form for this date, as for open ranges and years before 1.
     */
    public String htmlDatetime() {
        return HtmlTime.of(expression());
    }

    /**
     * How this date lies to the other one, by the ranges as stated. {@link Order#UNKNOWN} where they overlap and are not the same
     * exact day or instant.
     */
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
