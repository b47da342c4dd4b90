package org.counterclaim.factcheck.queue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.counterclaim.desk.SavedView;
import org.counterclaim.verdict.QueueBand;
import org.counterclaim.web.PageNumbers;

/**
 * A page of the queue.
 *
 * @param rows its claims, the most urgent first
 * @param tally how many claims the filter selects, by band
 */
public record QueuePage(QueueFilter filter, List<QueueRow> rows, PageNumbers pages, QueueTally tally,
        List<QueueQueries.StoryChoice> stories, List<Assignments.Checker> checkers, List<SavedView> views) {

    /** The rows by their bands, in order. */
    public Map<QueueBand, List<QueueRow>> bands() {
        return rows.stream()
                .collect(Collectors.groupingBy(QueueRow::band, () -> new TreeMap<>(Comparator.naturalOrder()), Collectors.toList()));
    }

    /** "9 open claims: 2 to check first, 2 changed since the last check." */
    public String summary() {
        return tally.words();
    }

    /** Whether the filter selects claims that are up to date, if it selects no others. */
    public boolean isUpToDate() {
        return rows.isEmpty() && !tally.isEmpty();
    }

    /** The parameters that ask for who is on the claims of this page. */
    public String claimsQuery() {
        return rows.stream().map(row -> "claim=" + row.slug()).collect(Collectors.joining("&"));
    }
}
