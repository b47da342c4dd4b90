package org.counterclaim.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import org.counterclaim.claim.ClaimType;
import org.counterclaim.statement.StatementType;
import org.counterclaim.summary.ClaimUpdate.UpdateKind;

/** Finds the changes recorded after a claim's last verdict, by their position in the history rather than by the date of a statement. */
public final class ClaimUpdates {

    private static final Set<String> WORDING = ClaimType.TYPE.newsBut(List.of(ClaimType.LINKS));
    private static final Set<String> OF_STATEMENT =
            StatementType.TYPE.newsBut(List.of(StatementType.CLAIM, StatementType.REPORTED));

    private final ClaimSnapshot claim;
    private final long after;

    private ClaimUpdates(ClaimSnapshot claim) {
        this.claim = claim;
        this.after = claim.checkedAt();
    }

    /** Returns all changes, the latest first. */
    public static List<ClaimUpdate> on(ClaimSnapshot claim) {
        return new ClaimUpdates(claim).all().sorted(Comparator.comparingLong((ClaimUpdate one) -> one.entry().position()).reversed())
                .toList();
    }

    private Stream<ClaimUpdate> all() {
        return Stream.of(
                claim.statements().stream().flatMap(this::ofStatement),
                claim.past().changedAfter(after, WORDING).stream()
                        .map(changed -> ClaimUpdate.of(UpdateKind.WORDING, changed.line(), null, changed.properties())),
                claim.links().stream().flatMap(this::ofLink),
                claim.evidence().stream().flatMap(this::ofEvidence)).flatMap(all -> all);
    }

    private Stream<ClaimUpdate> ofStatement(ClaimSnapshot.MadeStatement one) {
        if (one.isOff()) {
            return withdrawal(one).stream();
        }
        Optional<EntryHistory.Line> came = one.past().since(state -> isText(state, "claim", claim.id()));
        if (came.isEmpty() || came.get().position() > after) {
            return Stream.concat(
                    came.stream().map(line -> ClaimUpdate.statement(UpdateKind.STATEMENT, line, one.id(), one.stance(), List.of())),
                    one.reports().stream().flatMap(report -> ofReport(one, report)));
        }
        return Stream.concat(one.reports().stream().flatMap(report -> ofReport(one, report)),
                one.past().changedAfter(after, OF_STATEMENT).stream().map(
                        changed -> ClaimUpdate.statement(UpdateKind.CHANGE, changed.line(), one.id(), one.stance(), changed.properties())));
    }

    /** Returns the withdrawal of a statement that existed at the time of the last verdict. */
    private Optional<ClaimUpdate> withdrawal(ClaimSnapshot.MadeStatement one) {
        EntryHistory.Line known = one.past().at(after);
        EntryHistory.Line last = one.past().lines().getLast();
        return known == null || known.isOff() || !last.isOff() || claim.verdict() == null ? Optional.empty()
                : Optional.of(ClaimUpdate.statement(UpdateKind.WITHDRAWAL, last, one.id(), one.stance(), List.of()));
    }

    private Stream<ClaimUpdate> ofReport(ClaimSnapshot.MadeStatement one, ClaimSnapshot.StatementReport report) {
        Predicate<JsonNode> carried = state -> isText(state, "claim", claim.id()) && state.path("reports").valueStream()
                .anyMatch(each -> report.names().stream().anyMatch(name -> isText(each, "article", name)));
        return one.past().since(carried).filter(line -> line.position() > after).stream()
                .map(line -> ClaimUpdate.report(line, one.id(), one.stance(), report.articleId(), report.relayedFromPage() != null));
    }

    private Stream<ClaimUpdate> ofLink(ClaimSnapshot.LinkedClaim link) {
        String words = link.kind() + " " + (link.holder().equals(claim.id()) ? link.other() : claim.id());
        return link.past().since(state -> state.path("links").valueStream().anyMatch(each -> each.asString().equals(words)))
                .filter(line -> line.position() > after).stream()
                .map(line -> ClaimUpdate.of(UpdateKind.LINK, line, link.other(), List.of(link.kind())));
    }

    private Stream<ClaimUpdate> ofEvidence(ClaimSnapshot.CitedEvidence evidence) {
        return evidence.past().lines().reversed().stream().filter(line -> line.position() > after).limit(1)
                .map(line -> ClaimUpdate.of(UpdateKind.EVIDENCE, line, evidence.id(),
                        List.of(evidence.isArticle() ? "article" : "statement", line.action())));
    }

    private static boolean isText(JsonNode node, String property, UUID id) {
        return node.path(property).asString("").equals(id.toString());
    }
}
