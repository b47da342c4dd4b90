package org.counterclaim.core.date;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate.InvalidDateException;

/** Turns plain English into EDTF. It also reads everything that {@link DateWording} writes. */
final class EnglishDateParser {

    private static final Pattern COUNTED =
            Pattern.compile("(.*\\S)\\s+\\(?counted from (.+?)(?: in ([A-Za-z_]+(?:/[A-Za-z_+-]+)*))?[).”\"\\s]*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MEMBER_ENDS = Pattern.compile(",|\\.\\.");
    private static final String VERBATIM = "a date like ";
    private static final String OPEN = "..";

    /** A date or, with an end, a range. */
    private record Span(SpokenDate start, @Nullable SpokenDate end) {}

    /**
     * The result of reading words.
     *
     * @param isCounted whether they were counted from the day
     */
    record Reading(String edtf, boolean isCounted) {}

    private final DateTokens tokens;
    private final DateContext context;
    private final SpokenDateReader dates;

    private EnglishDateParser(String text, DateContext context) {
        this.tokens = new DateTokens(text);
        this.context = context;
        this.dates = new SpokenDateReader(tokens, context);
    }

    /**
     * Reads a date from words.
     *
     * @throws InvalidDateException if they are not understood or have several plausible readings
     */
    static Reading read(String text, LocalDate today) {
        if (text.regionMatches(true, 0, VERBATIM, 0, VERBATIM.length())) {
            return new Reading(EdtfParser.parse(text.substring(VERBATIM.length()).strip()).text(), false);
        }
        Matcher counted = COUNTED.matcher(text);
        if (!counted.matches()) {
            return read(text, text, today);
        }
        LocalDate from = SpokenDate.day(read(counted.group(2), today).edtf());
        if (from == null) {
            throw DateErrorMessages.because(text, "has to be counted from one whole day");
        }
        String words = counted.group(1).replaceFirst("[,(\\s]+$", "");
        return new Reading(read(words, text, from).edtf(), false);
    }

    private static Reading read(String words, String typed, LocalDate today) {
        DateContext context = new DateContext(today);
        Map<String, FuzzyDate> readings = new LinkedHashMap<>();
        InvalidDateException refused = null;
        do {
            try {
                FuzzyDate date = FuzzyDate.parse(new EnglishDateParser(words, context).whole());
                readings.putIfAbsent(date.edtf(), date);
            } catch (InvalidDateException notThis) {
                refused = refused == null ? notThis : refused;
            }
        } while (context.turn());
        if (readings.isEmpty() && refused != null) {
            throw DateErrorMessages.of(typed, refused);
        }
        if (readings.size() > 1) {
            String contradiction = context.contradiction();
            throw DateErrorMessages.choice(typed, contradiction == null ? "" : contradiction,
                    readings.values().stream().map(EnglishDateParser::typeable).toList(),
                    context.counted() && words.equals(typed));
        }
        return new Reading(readings.keySet().iterator().next(), context.counted());
    }

    /** Returns what to type for a date: its words, if they have no other reading, or else its EDTF. */
    private static String typeable(FuzzyDate date) {
        try {
            return FuzzyDate.read(date.words(), LocalDate.EPOCH).equals(date) ? date.words() : date.edtf();
        } catch (InvalidDateException ambiguous) {
            return date.edtf();
        }
    }

    /** Returns the EDTF of all the words, not yet checked against the calendar. */
    private String whole() {
        if (tokens.isNext(RangeWords.UNDATED) && tokens.take(RangeWords.UNDATED) && tokens.atEnd()) {
            return "XXXX-XX-XX";
        }
        tokens.back(0);
        boolean all = tokens.take("all of", "both");
        boolean oneOf = !all && tokens.take("one of", "either of", "either");
        String edtf = members(all, oneOf);
        if (!tokens.atEnd()) {
            throw DateErrorMessages.of("");
        }
        return edtf;
    }

    private String members(boolean all, boolean oneOf) {
        List<Span> spans = new ArrayList<>();
        spans.add(span());
        boolean or = false;
        boolean and = false;
        while (!tokens.atEnd()) {
            boolean comma = tokens.afterComma();
            boolean joinedByOr = tokens.take("or");
            boolean joinedByAnd = !joinedByOr && tokens.take("and", "&", "plus", "but");
            if (!comma && !joinedByOr && !joinedByAnd) {
                break;
            }
            or |= joinedByOr;
            and |= joinedByAnd;
            spans.add(span());
        }
        if (spans.size() == 1 && !all && !oneOf) {
            return edtf(spans.getFirst(), true);
        }
        if (spans.size() > 1 && !all && !oneOf && or == and) {
            throw DateErrorMessages.of("");
        }
        if (and && !all && spans.size() == 2 && isBetween(spans.getFirst(), spans.getLast())) {
            return start(spans.getFirst().start().whole()) + "/" + end(spans.getLast().start().whole());
        }
        List<String> members = completed(spans).stream().map(span -> member(edtf(span, false))).toList();
        return all || (and && !oneOf) ? "{" + String.join(",", members) + "}" : "[" + String.join(",", members) + "]";
    }

    /** Whether one range is open to the future and the other to the past: "after 3 October but before 7 October". */
    private static boolean isBetween(Span first, Span last) {
        return first.start().whole().endsWith("/..") && last.start().whole().startsWith("../");
    }

    private List<Span> completed(List<Span> spans) {
        List<Span> completed = new ArrayList<>(spans);
        completeForwards(completed);
        for (int i = spans.size() - 2; i >= 0; i--) {
            Span later = completed.get(i + 1);
            Span span = completed.get(i);
            SpokenDate end = span.end();
            completed.set(i, end == null ? new Span(span.start().completedBy(later.start()), null)
                    : new Span(span.start(), end.completedBy(later.start())));
        }
        completeForwards(completed);
        return completed;
    }

    private static void completeForwards(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (span.end() == null) {
                spans.set(i, new Span(span.start().completedAfter(spans.get(i - 1).start()), null));
            }
        }
    }

    /** Returns a range as it is written inside a set: "1670..1672", "..1672" or "1670..". */
    private static String member(String edtf) {
        return edtf.startsWith("[") ? edtf.substring(1, edtf.length() - 1)
                : edtf.replace("/..", "..").replace("../", "..").replace("/", "..");
    }

    private static Span open(String edtf) {
        return new Span(SpokenDate.whole(edtf), null);
    }

    private Span span() {
        int mark = tokens.mark();
        if (tokens.take("some time", "sometime", "at some point") && !tokens.isNext("between", "from", "before", "after", "since")) {
            tokens.back(mark);
        }
        mark = tokens.mark();
        if (tokens.take("any time", "anytime")) {
            return open(OPEN + "/" + OPEN);
        }
        if (tokens.take("? -")) {
            return open("/" + end(edge(false)));
        }
        if (tokens.isNext("between", "from") && SpokenTime.taken(tokens) != null) {
            tokens.back(mark);
            return dateAndMore();
        }
        tokens.back(mark);
        return PartOfDay.takenBeside(tokens) ? dateAndMore() : openOrClosed();
    }

    private Span openOrClosed() {
        if (tokens.take(RangeWords.BY)) {
            return open(OPEN + "/" + (tokens.take(RangeWords.UNKNOWN) ? "" : end(edge(false))));
        }
        if (tokens.take(RangeWords.SINCE)) {
            return open((tokens.take(RangeWords.UNKNOWN) ? "" : start(edge(true))) + "/" + OPEN);
        }
        if (tokens.take(RangeWords.BEFORE)) {
            return open(OPEN + "/" + before());
        }
        if (tokens.take(RangeWords.AFTER)) {
            return open(after() + "/" + OPEN);
        }
        return tokens.take("from") ? from() : tokens.take("between", "in between") ? between() : dateAndMore();
    }

    /** Returns the EDTF of the next date; for "the start of 2022" or "the end of 2022" its first or last day. */
    private String edge(boolean start) {
        int mark = tokens.mark();
        tokens.take("about", "around", "the");
        tokens.take("the", "very");
        boolean last = !start && tokens.take("end of", "close of", "end -", "end", "years end", "year - end");
        boolean first = !last && start && tokens.take("start of", "beginning of");
        if (!last && !first) {
            tokens.back(mark);
            return dates.edtf(read());
        }
        SpokenDate period = tokens.atEnd() ? dates.thisYear() : dates.thisPeriod();
        Edtf whole = EdtfParser.parse(dates.edtf(period == null ? read() : period));
        long instant = last ? whole.latest() : whole.earliest();
        boolean isOpen = instant == Edtf.NO_END || instant == Edtf.NO_START;
        return isOpen ? whole.text()
                : SpokenDate.marked(SpokenDate.edtf(LocalDate.ofEpochDay(EdtfBounds.dayOf(instant))), whole.approximate(),
                        whole.uncertain());
    }

    private String before() {
        if (tokens.take(RangeWords.UNKNOWN)) {
            return "";
        }
        if (tokens.isNext("the end of", "end of")) {
            return end(edge(false));
        }
        SpokenDate date = read();
        String edtf = start(dates.edtf(date));
        return date.time() == null ? EdtfStep.before(edtf) : edtf;
    }

    private String after() {
        if (tokens.take(RangeWords.UNKNOWN)) {
            return "";
        }
        boolean edge = tokens.isNext("the end of", "end of");
        SpokenDate date = edge ? SpokenDate.whole(edge(false)) : read();
        String edtf = end(dates.edtf(date));
        return date.time() == null ? EdtfStep.after(edtf) : edtf;
    }

    private SpokenDate read() {
        SpokenDate date = dates.read();
        if (SpokenDateReader.isNothing(date)) {
            throw DateErrorMessages.of("");
        }
        return date;
    }

    private Span from() {
        if (tokens.take(RangeWords.UNKNOWN)) {
            if (tokens.take(RangeWords.ONWARDS) || tokens.atEnd()) {
                return open("/" + OPEN);
            }
            return to("");
        }
        SpokenDate start = begins();
        if (tokens.take(RangeWords.ONWARDS) || tokens.atEnd()) {
            return open(start(dates.edtf(start)) + "/" + OPEN);
        }
        return to(start);
    }

    private SpokenDate begins() {
        return tokens.isNext("the start of", "start of", "the beginning of", "beginning of") ? SpokenDate.whole(edge(true)) : read();
    }

    private Span to(String unknown) {
        if (!tokens.take(RangeWords.TO)) {
            throw DateErrorMessages.of("");
        }
        return open(unknown + "/" + end(edge(false)));
    }

    private Span between() {
        SpokenDate start = begins();
        if (!tokens.take("and", "&") && !tokens.isNext(RangeWords.TO)) {
            throw DateErrorMessages.because("", "begins with “between” and has no “and”");
        }
        tokens.take(RangeWords.TO);
        return ending(start);
    }

    private Span to(SpokenDate start) {
        if (!tokens.take(RangeWords.TO)) {
            throw DateErrorMessages.of("");
        }
        return ending(start);
    }

    private Span ending(SpokenDate start) {
        int mark = tokens.mark();
        if (tokens.take("?") || tokens.take(RangeWords.UNKNOWN)) {
            return open(start(dates.edtf(start)) + "/");
        }
        if (tokens.take(RangeWords.PRESENT) && tokens.atEnd()) {
            return open(start(dates.edtf(start)) + "/" + OPEN);
        }
        tokens.back(mark);
        boolean edge = tokens.isNext("the end of", "end of");
        SpokenDate end = edge ? SpokenDate.whole(edge(false)) : read();
        return new Span(start, end);
    }

    private Span dateAndMore() {
        SpokenDate date = read();
        if (tokens.take("at the latest", "at latest", "latest") || tokens.take(RangeWords.OR_EARLIER)) {
            return open(OPEN + "/" + end(dates.edtf(date)));
        }
        if (tokens.take("at the earliest", "at earliest") || tokens.take(RangeWords.ONWARDS) || endsWithDash()) {
            return open(start(dates.edtf(date)) + "/" + OPEN);
        }
        return tokens.isNext(RangeWords.TO) ? to(date) : new Span(date, null);
    }

    private boolean endsWithDash() {
        return tokens.peek(0).equals("-") && tokens.peek(1).isEmpty() && tokens.take("-");
    }

    private String edtf(Span span, boolean alone) {
        SpokenDate end = span.end();
        if (end == null) {
            SpokenDate date = span.start().counted(context);
            String edtf = alone ? date.momentEdtf(context) : date.edtf(context);
            if (edtf.isEmpty()) {
                throw DateErrorMessages.of("");
            }
            return edtf;
        }
        SpokenDate whole = end.completedAfter(span.start());
        SpokenDate start = span.start().completedBy(whole);
        if (EdtfSeason.isCode(start.month()) && start.year().isEmpty() && !whole.whole().isEmpty()) {
            throw DateErrorMessages.because("", "has no year for its first season");
        }
        if (start.isWeekdayAlone() && !whole.isWeekdayAlone()) {
            LocalDate last = dates.day(whole);
            return SpokenDate.edtf(last.with(TemporalAdjusters.previousOrSame(start.weekday()))) + "/" + SpokenDate.edtf(last);
        }
        SpokenDate first = start.counted(context);
        String last = dates.edtf(whole.year().isEmpty() && whole.whole().isEmpty() ? following(first, whole) : whole);
        return start(dates.edtf(first)) + "/" + end(last);
    }

    /** Returns the end of a range without any year, such as "3 to 12 October" or "Friday to Monday". */
    private SpokenDate following(SpokenDate start, SpokenDate end) {
        SpokenDate after = end.completedAfter(start);
        LocalDate first = end.weekday() != null && end.day().isEmpty() ? SpokenDate.day(dates.edtf(start)) : null;
        return first == null || end.weekday() == null ? after : SpokenDate.of(first.with(TemporalAdjusters.nextOrSame(end.weekday())));
    }

    /** Returns the start of a range that goes from this date to another. */
    static String start(String edtf) {
        return edge(edtf, 0);
    }

    /** Returns the end of a range that goes from another date to this one. */
    static String end(String edtf) {
        return edge(edtf, 1);
    }

    private static String edge(String edtf, int part) {
        if (edtf.startsWith("[") || edtf.startsWith("{")) {
            List<String> members = MEMBER_ENDS.splitAsStream(edtf.substring(1, edtf.length() - 1)).toList();
            return part == 0 ? members.getFirst() : members.getLast();
        }
        int slash = edtf.indexOf('/');
        String edge = slash < 0 ? edtf : part == 0 ? edtf.substring(0, slash) : edtf.substring(slash + 1);
        if (edge.isEmpty() || edge.equals(OPEN)) {
            throw DateErrorMessages.of("");
        }
        return edge;
    }
}
