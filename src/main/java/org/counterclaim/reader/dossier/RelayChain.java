package org.counterclaim.reader.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.statement.ReportCorrection;

/**
 * The path of a statement from its origin to the latest article that relays it.
 *
 * @param links the articles in the order in which each had it from the one before
 */
public record RelayChain(List<Link> links) {

    /**
     * An article in a chain.
     *
     * @param wording the word by which it passes the statement on; null if none is on record
     * @param correction what became of its report; null if nobody has checked. A note stands in the first chain only.
     */
    public record Link(ArticleRef article, @Nullable String wording, @Nullable ReportCorrection correction) {

        static Link of(ReportLine report) {
            return new Link(report.article(), report.wording(), report.correction());
        }

        Link withoutNote() {
            return correction == null || correction.note() == null ? this
                    : new Link(article, wording, new ReportCorrection(correction.status(), correction.date(), null));
        }
    }

    /** Returns the chains of a statement's reports: one for each article that nobody relays further, grouped by origin. */
    public static List<RelayChain> of(List<ReportLine> reports) {
        Map<UUID, List<ReportLine>> relaying = reports.stream()
                .filter(report -> report.relayedFrom() != null)
                .collect(Collectors.groupingBy(ReportLine::relayedFromId));
        Set<UUID> told = new HashSet<>();
        return roots(reports).flatMap(root -> onwards(new RelayChain(List.of(root)), relaying)).map(chain -> chain.withNotesBut(told))
                .toList();
    }

    private static Stream<Link> roots(List<ReportLine> reports) {
        List<UUID> reporting = reports.stream().map(ReportLine::articleId).toList();
        Stream<Link> origins = reports.stream()
                .filter(report -> report.relayedFrom() == null)
                .map(Link::of);
        Stream<Link> namedOnly = reports.stream()
                .map(ReportLine::relayedFrom)
                .filter(from -> from != null && !reporting.contains(from.id()))
                .distinct()
                .map(from -> new Link(from, null, null));
        return Stream.concat(origins, namedOnly);
    }

    private static Stream<RelayChain> onwards(RelayChain soFar, Map<UUID, List<ReportLine>> relaying) {
        List<ReportLine> next = relaying.getOrDefault(soFar.links().getLast().article().id(), List.of());
        if (next.isEmpty()) {
            return Stream.of(soFar);
        }
        return next.stream().flatMap(report -> onwards(soFar.then(report), relaying));
    }

    /** Returns the chain without the notes on articles that chains before it have; adds its own articles to those. */
    private RelayChain withNotesBut(Set<UUID> told) {
        return new RelayChain(links.stream().map(link -> told.add(link.article().id()) ? link : link.withoutNote()).toList());
    }

    private RelayChain then(ReportLine report) {
        List<Link> longer = new ArrayList<>(links);
        longer.add(Link.of(report));
        return new RelayChain(List.copyOf(longer));
    }
}
