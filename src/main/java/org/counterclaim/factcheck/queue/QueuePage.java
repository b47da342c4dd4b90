package org.counterclaim.factcheck.queue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.counterclaim.core.PluralWords;
import org.counterclaim.verdict.QueueBand;
import org.counterclaim.web.PageNumbers;

/**
 * A page of the queue.
 *
 * @param rows its claims, the most urgent first
 * @param tally how many claims of the whole queue pass the filter, by band
 * @param total how many claims are on record
 */
public record QueuePage(QueueFilter filter, List<QueueRow> rows, PageNumbers pages, Map<QueueBand, Long> tally, int total,
        List<QueueQueries.StoryChoice> stories, List<Assignments.Checker> checkers, List<SavedView> views) {

    /** The rows by their bands, in order. */
    public Map<QueueBand, List<QueueRow>> bands() {
        return rows.stream()
                .collect(Collectors.groupingBy(QueueRow::band, () -> new TreeMap<>(Comparator.naturalOrder()), Collectors.toList()));
    }

    /** "9 open claims. 2 need a check first, 2 have changed since the last check." */
    public String summary() {
        long open = tally.entrySet().stream().filter(one -> one.getKey() != QueueBand.DONE).mapToLong(Map.Entry::getValue).sum();
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("overdue", of(QueueBand.OVERDUE));
        parts.put("to check first", of(QueueBand.FIRST));
        parts.put("changed since the last check", of(QueueBand.CHANGED));
        parts.put("waiting for a first check", of(QueueBand.WAITING));
        String words = parts.entrySet().stream().filter(one -> one.getValue() > 0).map(one -> one.getValue() + " " + one.getKey())
                .collect(Collectors.joining(", "));
        return PluralWords.count(open, "open claim") + (words.isEmpty() ? "." : ": " + words + ".");
    }

    /** The parameters that ask for who is on the claims of this page. */
    public String claimsQuery() {
        return rows.stream().map(row -> "claim=" + row.slug()).collect(Collectors.joining("&"));
    }

    private long of(QueueBand band) {
        return tally.getOrDefault(band, 0L);
    }
}
