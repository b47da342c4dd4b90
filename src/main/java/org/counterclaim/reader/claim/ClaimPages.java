package org.counterclaim.reader.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.Claims;
import org.counterclaim.core.Slug;
import org.counterclaim.reader.citation.Citations;
import org.counterclaim.reader.claimreview.ClaimReviews;
import org.counterclaim.reader.dossier.ArticleRef;
import org.counterclaim.reader.dossier.ClaimIndexLine;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.ClaimSelection;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.Dossiers;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.dossier.TopicRefs;
import org.counterclaim.reader.rating.RatingLines;
import org.counterclaim.reader.timeline.TimelineEntry;
import org.counterclaim.verdict.Mark;

/**
 * Assembles the pages of claims, all from one snapshot of the record: with ten queries each, one more if it has topics, and one more if it
 * has a verdict.
 */
@Component
public class ClaimPages {

    private final Claims claims;
    private final Dossiers dossiers;
    private final ClaimBackground background;
    private final PastVerdicts verdicts;
    private final RatingLines ratings;
    private final TopicRefs topics;
    private final Citations citations;
    private final ClaimReviews reviews;

    ClaimPages(Claims claims, Dossiers dossiers, ClaimBackground background, PastVerdicts verdicts, RatingLines ratings,
            TopicRefs topics, Citations citations, ClaimReviews reviews) {
        this.claims = claims;
        this.dossiers = dossiers;
        this.background = background;
        this.verdicts = verdicts;
        this.ratings = ratings;
        this.topics = topics;
        this.citations = citations;
        this.reviews = reviews;
    }

    /** Returns the page of the claim that has, or had, this slug. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<ClaimPage> find(String slug) {
        return Optional.of(slug).filter(Slug::isSlug).map(Slug::of).flatMap(claims::findByAnySlug)
                .filter(claim -> claim.withdrawal().isEmpty()).map(claim -> page(claim.id(), claim.details()));
    }

    private ClaimPage page(UUID id, ClaimDetails details) {
        Dossier dossier = dossiers.of(ClaimSelection.around(id));
        ClaimLine claim = dossier.claim(id);
        List<StatementLine> statements = dossier.statementsOn(id);
        return new ClaimPage(
                details,
                ClaimIndexLine.of(claim, dossier),
                topics.of(details.topics()),
                TimelineEntry.of(statements, dossier),
                ReportTreeFigure.of(dossier.ledger(id)).orElse(null),
                verdicts.on(id),
                ratings.on(id),
                isRefuted(claim) ? ReportCarriers.of(statements).orElse(null) : null,
                sources(statements),
                background.links(id, dossier),
                citations.ofClaim(id),
                claim.verdict() == null ? null : reviews.on(id).orElse(null));
    }

    private static boolean isRefuted(ClaimLine claim) {
        return claim.verdict() != null && claim.verdict().mark() == Mark.REFUTED;
    }

    private static List<CarryingArticle> sources(List<StatementLine> statements) {
        Map<ArticleRef, List<StatementLine>> carried = statements.stream()
                .flatMap(one -> one.reports().stream().map(report -> Map.entry(report.article(), one)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return carried.entrySet().stream()
                .map(article -> new CarryingArticle(article.getKey(), article.getValue(), article.getValue().stream()
                        .anyMatch(one -> one.origins().contains(article.getKey().page()))))
                .toList();
    }
}
