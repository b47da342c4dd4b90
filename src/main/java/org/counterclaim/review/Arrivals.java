package org.counterclaim.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import org.counterclaim.review.Arrival.Kind;

/** Finds what came on record after a claim's last verdict, by the position in the history and not by any date said. */
final class Arrivals {

    private static final Set<String> WORDING = Set.of("text", "context", "event", "about");
    private static final Set<String> OF_STATEMENT =
            Set.of("actor", "stance", "said", "quotation", "quotationLanguage", "translation", "basis", "relays", "answers", "aim");

    private final OnClaim claim;
    private final long after;

    private Arrivals(OnClaim claim) {
        this.claim = claim;
        this.after = claim.checkedAt();
    }

    /** All of it, the latest first. */
    static List<Arrival> on(OnClaim claim) {
        return new Arrivals(claim).all().sorted(Comparator.comparingLong((Arrival one) -> one.entry().position()).reversed()).toList();
    }

    private Stream<Arrival> all() {
        return Stream.of(
                claim.statements().stream().flatMap(this::ofStatement),
                claim.past().changedAfter(after, WORDING).stream()
                        .map(changed -> Arrival.of(Kind.WORDING, changed.line(), null, changed.properties())),
                claim.links().stream().flatMap(this::ofLink),
                claim.evidence().stream().flatMap(this::ofEvidence)).flatMap(all -> all);
    }

    private Stream<Arrival> ofStatement(OnClaim.Said one) {
        if (one.isOff()) {
            return withdrawal(one).stream();
        }
        Optional<Past.Line> came = one.past().since(state -> isText(state, "claim", claim.id()));
        if (came.isEmpty() || came.get().position() > after) {
            return Stream.concat(came.stream().map(line -> Arrival.statement(Kind.STATEMENT, line, one.id(), one.stance(), List.of())),
                    one.reports().stream().flatMap(report -> ofReport(one, report)));
        }
        return Stream.concat(one.reports().stream().flatMap(report -> ofReport(one, report)),
                one.past().changedAfter(after, OF_STATEMENT).stream().map(changed ->
                        Arrival.statement(Kind.CHANGE, changed.line(), one.id(), one.stance(), changed.properties())));
    }

    /** That a statement went which the last verdict could know. */
    private Optional<Arrival> withdrawal(OnClaim.Said one) {
        Past.Line known = one.past().at(after);
        Past.Line last = one.past().lines().getLast();
        return known == null || known.isOff() || !last.isOff() || claim.verdict() == null ? Optional.empty()
                : Optional.of(Arrival.statement(Kind.WITHDRAWAL, last, one.id(), one.stance(), List.of()));
    }

    private Stream<Arrival> ofReport(OnClaim.Said one, OnClaim.Carried report) {
        Predicate<JsonNode> carried = state -> isText(state, "claim", claim.id()) && state.path("reports").valueStream()
                .anyMatch(each -> report.names().stream().anyMatch(name -> isText(each, "article", name)));
        return one.past().since(carried).filter(line -> line.position() > after).stream()
                .map(line -> Arrival.report(line, one.id(), one.stance(), report.articleId(), report.relayedFromPage() != null));
    }

    private Stream<Arrival> ofLink(OnClaim.Linked link) {
        String words = link.kind() + " " + (link.holder().equals(claim.id()) ? link.other() : claim.id());
        return link.past().since(state -> state.path("links").valueStream().anyMatch(each -> each.asString().equals(words)))
                .filter(line -> line.position() > after).stream()
                .map(line -> Arrival.of(Kind.LINK, line, link.other(), List.of(link.kind())));
    }

    private Stream<Arrival> ofEvidence(OnClaim.Shown evidence) {
        return evidence.past().lines().reversed().stream().filter(line -> line.position() > after).limit(1)
                .map(line -> Arrival.of(Kind.EVIDENCE, line, evidence.id(), List.of(evidence.isArticle() ? "article" : "statement", line.action())));
    }

    private static boolean isText(JsonNode node, String property, UUID id) {
        return node.path(property).asString("").equals(id.toString());
    }
}
