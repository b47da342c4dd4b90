package org.counterclaim.statement;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Where a statement's reports begin. */
public final class Origins {

    private Origins() {}

    /** One edge of the forest that a statement's reports form: an article, and the one it has the statement from. */
    public interface Edge {

        /** The id of the article that reports. */
        UUID articleId();

        /** The id of the article it relays from; null where the report is an origin. */
        @Nullable UUID relayedFromId();
    }

    /**
     * The articles at the roots of the forest, whether or not they are reports on record themselves. The origin of
     * a statement that no report carries is its speaker.
     */
    public static Set<UUID> of(UUID speaker, Collection<? extends Edge> reports) {
        if (reports.isEmpty()) {
            return Set.of(speaker);
        }
        Set<UUID> relaying = reports.stream()
                .filter(report -> report.relayedFromId() != null)
                .map(Edge::articleId)
                .collect(Collectors.toSet());
        return reports.stream()
                .map(report -> report.relayedFromId() == null ? report.articleId() : report.relayedFromId())
                .filter(article -> !relaying.contains(article))
                .collect(Collectors.toUnmodifiableSet());
    }
}
