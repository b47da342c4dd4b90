package org.counterclaim.reader.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.timeline.TimelineDay.DatedItem;

/** Divides a page of a timeline into parts that readers can fold away. */
public enum TimelineParts {
    /** Not at all. */
    WHOLE,
    /** By month: that of the day at which an imprecise date stands. Months that fill a third of a page come in three parts. */
    MONTHS,
    /** By claim. */
    CLAIMS;

    /** Parts after the first are unfolded while they have no more statements together. */
    private static final int UNFOLDED = 40;

    private static final int DENSE = 33;
    private static final int THIRD = 10;

    private static final String UNDATED = "month-unknown";

    /** Returns the day at which a date stands in a timeline: its latest, or its earliest if it is open; null if nothing bounds it. */
    public static @Nullable LocalDate place(FuzzyDate date) {
        return date.lastDay() == null ? date.firstDay() : date.lastDay();
    }

    /**
     * Divides a page.
     *
     * @param items what is on the page, in order
     * @param all the statements on all pages
     */
    public List<TimelineGroup> of(List<DatedItem> items, List<StatementLine> all, Dossier dossier) {
        if (this == WHOLE) {
            return List.of(new TimelineGroup("", "", null, true, all.size(), TimelineDay.of(items)));
        }
        Map<String, Integer> sizes = new HashMap<>();
        all.stream().flatMap(one -> this == CLAIMS ? Stream.of(claim(dossier.claim(one.claimId())))
                : Stream.of(month(one.said()), third(one.said())).distinct())
                .forEach(part -> sizes.merge(part, 1, Integer::sum));
        Set<String> dense = dense(items);
        List<DatedItem> merged = merged(items, dense);
        List<TimelineGroup> groups = new ArrayList<>();
        (this == MONTHS ? byMonth(merged, dense) : byClaim(merged))
                .forEach((id, days) -> groups.add(group(id, days, sizes.getOrDefault(id, 0))));
        return unfolded(groups);
    }

    private static List<TimelineGroup> unfolded(List<TimelineGroup> groups) {
        int until = 0;
        int shown = 0;
        while (until < groups.size() && (shown == 0 || shown + groups.get(until).size() <= UNFOLDED)) {
            shown += groups.get(until++).size();
        }
        int first = until;
        return IntStream.range(0, groups.size()).mapToObj(at -> at < first ? groups.get(at).unfolded() : groups.get(at)).toList();
    }

    private TimelineGroup group(String id, List<TimelineDay> days, int size) {
        if (this == MONTHS) {
            FuzzyDate date = days.getFirst().date();
            return new TimelineGroup(id, id.equals(month(date)) ? heading(date) : thirdHeading(date), null, false, size, days);
        }
        ClaimLine claim = claimOf(days.getFirst().items().getFirst());
        return new TimelineGroup(id, "Claim " + claim.number(), claim, false, size, days);
    }

    /** Returns the months that come in three parts. */
    private static Set<String> dense(List<DatedItem> items) {
        Map<String, Long> sizes = items.stream().collect(Collectors.groupingBy(item -> month(item.date()), Collectors.counting()));
        return sizes.entrySet().stream().filter(month -> month.getValue() > DENSE).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static String part(FuzzyDate date, Set<String> dense) {
        String month = month(date);
        return dense.contains(month) ? third(date) : month;
    }

    /** Puts reports of one claim that stand in one part into one item, at the place of the first. */
    private List<DatedItem> merged(List<DatedItem> items, Set<String> dense) {
        Map<String, List<TimelineEntry>> repeated = items.stream().map(DatedItem::item)
                .filter(item -> item instanceof TimelineEntry entry && RepeatedReports.canHold(entry)).map(TimelineEntry.class::cast)
                .collect(Collectors.groupingBy(entry -> keyOfReports(entry, dense)));
        List<DatedItem> merged = new ArrayList<>();
        for (DatedItem item : items) {
            List<TimelineEntry> together = item.item() instanceof TimelineEntry entry && RepeatedReports.canHold(entry)
                    ? repeated.get(keyOfReports(entry, dense))
                    : null;
            if (together == null || together.size() == 1) {
                merged.add(item);
            } else if (together.getFirst().equals(item.item())) {
                merged.add(new DatedItem(item.date(), new RepeatedReports(together)));
            }
        }
        return merged;
    }

    private String keyOfReports(TimelineEntry entry, Set<String> dense) {
        UUID claim = entry.claim().id();
        return this == MONTHS ? part(entry.statement().said(), dense) + claim : claim.toString();
    }

    private static Map<String, List<TimelineDay>> byMonth(List<DatedItem> items, Set<String> dense) {
        return TimelineDay.of(items).stream()
                .collect(Collectors.groupingBy(day -> part(day.date(), dense), LinkedHashMap::new, Collectors.toList()));
    }

    private static Map<String, List<TimelineDay>> byClaim(List<DatedItem> items) {
        Map<String, List<DatedItem>> parts = items.stream()
                .collect(Collectors.groupingBy(item -> claim(claimOf(item.item())), LinkedHashMap::new, Collectors.toList()));
        Map<String, List<TimelineDay>> days = new LinkedHashMap<>();
        parts.forEach((claim, some) -> days.put(claim, TimelineDay.of(some)));
        return days;
    }

    private static ClaimLine claimOf(TimelineItem item) {
        return switch (item) {
            case TimelineEntry entry -> entry.claim();
            case RepeatedReports repeated -> repeated.claim();
            case TimelineEvent event -> event.claim();
        };
    }

    private static String claim(ClaimLine claim) {
        return "claim-" + claim.number();
    }

    private static String month(FuzzyDate date) {
        LocalDate day = place(date);
        return day == null ? UNDATED : "month-" + YearMonth.from(day);
    }

    private static String heading(FuzzyDate date) {
        LocalDate day = place(date);
        if (day == null) {
            return "No date known";
        }
        String year = day.getYear() > 0 ? String.valueOf(day.getYear()) : (1 - day.getYear()) + " BC";
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year;
    }

    private static String third(FuzzyDate date) {
        LocalDate day = place(date);
        return day == null ? UNDATED : month(date) + "-from-" + firstOfThird(day);
    }

    /** Returns "1 to 10 April 2023". */
    private static String thirdHeading(FuzzyDate date) {
        LocalDate day = place(date);
        if (day == null) {
            return heading(date);
        }
        int first = firstOfThird(day);
        return first + " to " + (first > 2 * THIRD ? day.lengthOfMonth() : first + THIRD - 1) + " " + heading(date);
    }

    private static int firstOfThird(LocalDate day) {
        return Math.min(day.getDayOfMonth() - 1, 3 * THIRD - 1) / THIRD * THIRD + 1;
    }
}
