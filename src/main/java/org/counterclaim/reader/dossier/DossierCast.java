package org.counterclaim.reader.dossier;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The actors of a dossier by role; each has exactly one.
 *
 * @param spoke those who made a statement
 * @param relayed those who only passed statements on, by word of mouth or in an article
 * @param named those whom claims are only about
 */
public record DossierCast(Set<ActorRef> spoke, Set<ActorRef> relayed, Set<ActorRef> named) {

    public static DossierCast of(Dossier dossier, Collection<ClaimLine> claims) {
        Set<ActorRef> spoke = set(dossier.statements().stream().map(StatementLine::actor));
        Set<ActorRef> relayed = set(dossier.statements().stream().flatMap(DossierCast::relaying));
        relayed.removeAll(spoke);
        Set<ActorRef> named = set(claims.stream().flatMap(claim -> claim.about().stream()));
        named.removeAll(spoke);
        named.removeAll(relayed);
        return new DossierCast(spoke, relayed, named);
    }

    private static Stream<ActorRef> relaying(StatementLine statement) {
        return Stream.concat(statement.relays().stream(),
                statement.reports().stream().flatMap(report -> report.article().by().stream()));
    }

    private static Set<ActorRef> set(Stream<ActorRef> actors) {
        return actors.collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
