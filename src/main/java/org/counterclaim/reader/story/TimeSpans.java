package org.counterclaim.reader.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.timeline.StoryFilter;
import org.counterclaim.reader.timeline.TimelineParts;

/** The years, months or days to which a reader can narrow a story. */
final class TimeSpans {

    private static final int MOST = 24;
    private static final int MOST_YEARS = 40;

    /**
     * A year, month or day.
     *
     * @param words such as "April 2023"
     * @param count how many statements may have been made in it
     * @param href the address of the story, narrowed to it
     */
    record Span(String words, long count, String href) {}

    private TimeSpans() {}

    /** Returns the longest units of which there are two or more, but not too many; none if there is no choice. */
    static List<Span> of(List<StatementLine> statements, StoryFilter filter, String path) {
        TreeSet<LocalDate> days = statements.stream().map(one -> TimelineParts.place(one.said())).filter(Objects::nonNull)
                .filter(day -> day.getYear() >= 0 && day.getYear() <= 9999).collect(Collectors.toCollection(TreeSet::new));
        for (Function<LocalDate, String> unit : List.<Function<LocalDate, String>>of(LocalDate::toString,
                day -> YearMonth.from(day).toString(), day -> "%04d".formatted(day.getYear()))) {
            TreeSet<String> units = days.stream().map(unit).collect(Collectors.toCollection(TreeSet::new));
            boolean isYears = units.size() > 1 && units.first().length() == 4;
            if (units.size() <= (isYears ? MOST_YEARS : MOST)) {
                return units.size() < 2 ? List.of() : units.stream().map(one -> span(one, statements, filter, path)).toList();
            }
        }
        return List.of();
    }

    private static Span span(String edtf, List<StatementLine> statements, StoryFilter filter, String path) {
        FuzzyDate span = FuzzyDate.parse(edtf);
        long count = statements.stream()
                .filter(one -> one.said().latest() >= span.earliest() && one.said().earliest() <= span.latest()).count();
        return new Span(span.shortWords(), count, filter.between(span, span).href(path, 1) + "#filters");
    }
}
