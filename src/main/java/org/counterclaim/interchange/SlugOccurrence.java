package org.counterclaim.interchange;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a bundle where a record is named by its slug.
 *
 * @param own whether the record itself stands there, so that this is its slug and no reference
 */
record SlugOccurrence(BundleKind kind, BundleNode slug, boolean own) {

    /** Every place in the bundle where a record is named, in its order, as far as these are text at all. */
    static List<SlugOccurrence> in(BundleRecords bundle) {
        Collector namings = new Collector(new ArrayList<>());
        namings.own(BundleKind.STORY, bundle.story());
        bundle.actors().forEach(namings::ofActor);
        bundle.articles().forEach(namings::ofArticle);
        bundle.claims().forEach(namings::ofClaim);
        return namings.found;
    }

    private record Collector(List<SlugOccurrence> found) {

        void ofActor(BundleNode actor) {
            own(BundleKind.ACTOR, actor);
            actor.each("vouchedBy").forEach(slug -> add(BundleKind.ACTOR, slug));
        }

        void ofArticle(BundleNode article) {
            own(BundleKind.ARTICLE, article);
            add(BundleKind.ACTOR, article.at("publisher"));
            article.each("authors").forEach(slug -> add(BundleKind.ACTOR, slug));
            article.each("reliesOn").forEach(slug -> add(BundleKind.ARTICLE, slug));
        }

        void ofClaim(BundleNode claim) {
            own(BundleKind.CLAIM, claim);
            claim.each("about").forEach(slug -> add(BundleKind.ACTOR, slug));
            claim.each("links").forEach(link -> add(BundleKind.CLAIM, link.at("other")));
            claim.each("statements").forEach(this::ofStatement);
            claim.each("verdicts").forEach(verdict -> verdict.each("evidence").forEach(piece -> {
                add(BundleKind.ARTICLE, piece.at("article"));
                add(BundleKind.STATEMENT, piece.at("statement"));
            }));
        }

        void ofStatement(BundleNode statement) {
            own(BundleKind.STATEMENT, statement);
            add(BundleKind.ACTOR, statement.at("actor"));
            statement.each("relays").forEach(slug -> add(BundleKind.ACTOR, slug));
            statement.each("reports").forEach(report -> {
                add(BundleKind.ARTICLE, report.at("article"));
                add(BundleKind.ARTICLE, report.at("relayedFrom"));
            });
            add(BundleKind.STATEMENT, statement.at("answers"));
        }

        void own(BundleKind kind, BundleNode record) {
            add(new SlugOccurrence(kind, record.at("slug"), true));
        }

        void add(BundleKind kind, BundleNode slug) {
            add(new SlugOccurrence(kind, slug, false));
        }

        void add(SlugOccurrence naming) {
            if (naming.slug.orNull() != null) {
                found.add(naming);
            }
        }
    }
}
