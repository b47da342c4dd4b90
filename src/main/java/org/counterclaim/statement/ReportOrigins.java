package org.counterclaim.statement;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Where a statement's reports begin. */
public final class ReportOrigins {

    private ReportOrigins() {}

    /**
     * One edge of the forest that a statement's reports form: an article, and the one it has the statement from. Articles that are on
     * record more than once, under several addresses of one page, count as one: all of them go by the id of the first.
     */
    public interface Edge {

        /** What the article that reports goes by. */
        UUID page();

        /** What the article goes by that it relays from; null where the report is an origin. */
        @Nullable UUID relayedFromPage();
    }

    /**
     * What the articles go by at the roots of the forest, whether or not they are reports on record themselves. The origin of
     * a statement that no report carries is its speaker. Where the pages of several articles make a circle, one of them is the origin.
     */
    public static Set<UUID> of(UUID speaker, Collection<? extends Edge> reports) {
        if (reports.isEmpty()) {
            return Set.of(speaker);
        }
        Set<UUID> relaying = reports.stream().filter(ReportOrigins::isRelay).map(Edge::page).collect(Collectors.toSet());
        Set<UUID> roots = reports.stream()
                .map(report -> isRelay(report) ? report.relayedFromPage() : report.page())
                .filter(page -> !relaying.contains(page))
                .collect(Collectors.toUnmodifiableSet());
        return roots.isEmpty() ? Set.of(reports.iterator().next().page()) : roots;
    }

    private static boolean isRelay(Edge report) {
        return report.relayedFromPage() != null && !report.page().equals(report.relayedFromPage());
    }
}
