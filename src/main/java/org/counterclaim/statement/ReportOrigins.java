package org.counterclaim.statement;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Finds the origins of a statement's reports. */
public final class ReportOrigins {

    private ReportOrigins() {}

    /**
     * An edge of the forest of a statement's reports: an article, and the one it has the statement from. Articles on record several times,
     * under different addresses of one page, count as one and have the id of the first.
     */
    public interface Edge {

        /** Returns the id that stands for the reporting article's page. */
        UUID page();

        /** Returns the id that stands for the page of the article relayed from; null if the report is an origin. */
        @Nullable
        UUID relayedFromPage();
    }

    /**
     * Returns the ids of the pages at the roots of the forest, whether or not they are reports on record. A statement without reports has
     * its speaker as origin. If several articles' pages form a cycle, one of them is the origin.
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
