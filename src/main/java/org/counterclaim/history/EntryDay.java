package org.counterclaim.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.counterclaim.core.date.FuzzyDate;

/** The entries of one day (UTC), the latest first. */
public record EntryDay(LocalDate day, List<EntryView> entries) {

    /** Groups entries, which must be in order, by day, the latest first. */
    static List<EntryDay> of(List<EntryView> entries) {
        TreeMap<LocalDate, List<EntryView>> days = entries.stream()
                .collect(Collectors.groupingBy(one -> one.entry().day(), TreeMap::new, Collectors.toList()));
        List<EntryDay> all = new ArrayList<>();
        days.descendingMap().forEach((day, those) -> all.add(new EntryDay(day, those)));
        return all;
    }

    /** Returns the day in words. */
    public String words() {
        return FuzzyDate.of(day).words();
    }
}
