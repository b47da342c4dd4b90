package org.counterclaim.reader.claimreview;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.verdict.Mark;

/**
 * The standing verdict on a claim, as schema.org's ClaimReview describes one.
 *
 * @param slug the claim's
 * @param text the proposition
 * @param speaker who was the first to stand behind it; null if nobody does
 * @param appearances the articles that carry it, the first published first
 */
public record ClaimReview(String slug, String text, Mark mark, String rationale, Instant givenAt, String by, @Nullable Speaker speaker,
        List<ClaimAppearance> appearances) {

    private static final String CONTEXT = "https://schema.org";
    private static final String EXACT = "[0-9]{4}(-[0-9]{2}){0,2}";
    private static final int WORST = 1;
    private static final int BEST = 3;

    /**
     * Who was the first to stand behind a claim.
     *
     * @param sameAs addresses that tell who that is
     */
    record Speaker(String name, ActorKind kind, List<String> sameAs, FuzzyDate said) {

        private Map<String, Object> jsonLd() {
            Map<String, Object> author = new LinkedHashMap<>(Map.of("@type", kind == ActorKind.PERSON ? "Person" : "Organization"));
            author.put("name", name);
            if (!sameAs.isEmpty()) {
                author.put("sameAs", sameAs);
            }
            return author;
        }
    }

    /** Returns the address of the claim's page. */
    String href() {
        return "/claims/" + slug;
    }

    /** Returns it as JSON-LD, complete in itself. */
    public Map<String, Object> jsonLd(SiteAddress site) {
        Map<String, Object> review = new LinkedHashMap<>(Map.of("@context", CONTEXT));
        review.putAll(item(site));
        return review;
    }

    /** Returns it as an item of JSON-LD that says its context itself. */
    Map<String, Object> item(SiteAddress site) {
        Map<String, Object> review = new LinkedHashMap<>(Map.of("@type", "ClaimReview"));
        review.put("url", site.of(href()));
        review.put("claimReviewed", text);
        review.put("inLanguage", "en");
        review.put("datePublished", moment(givenAt));
        review.put("author", Map.of("@type", "Organization", "name", "Counterclaim", "url", site.of("/")));
        review.put("contributor", Map.of("@type", "Person", "name", by));
        review.put("reviewRating", rating());
        review.put("reviewBody", rationale);
        review.put("itemReviewed", claim());
        return review;
    }

    /** Returns a moment to the second, as all readers of schema.org understand it. */
    static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Returns a date in the form of ISO 8601 that all programs read; empty if that would say more than is known. */
    static Optional<String> exact(FuzzyDate date) {
        String day = date.htmlDatetime();
        return Optional.of(day.contains("T") ? day.substring(0, day.indexOf('T')) : day)
                .filter(one -> one.matches(EXACT) && !date.isApproximate() && !date.isUncertain());
    }

    /** The word says it; the number is there because the format demands one. Whether something is disputed or unproven tells no degree. */
    private Map<String, Object> rating() {
        Map<String, Object> rating = new LinkedHashMap<>(Map.of("@type", "Rating"));
        rating.put("alternateName", mark.toString());
        rating.put("ratingValue", switch (mark) {
            case CONFIRMED -> BEST;
            case REFUTED -> WORST;
            case DISPUTED, UNPROVEN, WITHDRAWN -> (WORST + BEST) / 2;
        });
        rating.put("worstRating", WORST);
        rating.put("bestRating", BEST);
        return rating;
    }

    private Map<String, Object> claim() {
        Map<String, Object> claim = new LinkedHashMap<>(Map.of("@type", "Claim"));
        claim.put("name", text);
        if (speaker != null) {
            claim.put("author", speaker.jsonLd());
            exact(speaker.said()).ifPresent(day -> claim.put("datePublished", day));
        }
        if (!appearances.isEmpty()) {
            claim.put("appearance", appearances.stream().map(ClaimAppearance::jsonLd).toList());
        }
        appearances.stream().findFirst().filter(first -> first.published() != null)
                .ifPresent(first -> claim.put("firstAppearance", first.jsonLd()));
        return claim;
    }
}
