package org.counterclaim.interchange;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a bundle where a record is named by its slug.
 *
 * @param own whether the record itself stands there, so that this is its slug and no reference
 */
record Naming(Kind kind, Piece slug, boolean own) {

    /** Every place in the bundle where a record is named, in its order, as far as these are text at all. */
    static List<Naming> in(Bundle bundle) {
        Collector namings = new Collector(new ArrayList<>());
        namings.own(Kind.STORY, bundle.story());
        bundle.actors().forEach(namings::ofActor);
        bundle.articles().forEach(namings::ofArticle);
        bundle.claims().forEach(namings::ofClaim);
        return namings.found;
    }

    private record Collector(List<Naming> found) {

        void ofActor(Piece actor) {
            own(Kind.ACTOR, actor);
            actor.each("vouchedBy").forEach(slug -> add(Kind.ACTOR, slug));
        }

        void ofArticle(Piece article) {
            own(Kind.ARTICLE, article);
            add(Kind.ACTOR, article.at("publisher"));
            article.each("authors").forEach(slug -> add(Kind.ACTOR, slug));
            article.each("reliesOn").forEach(slug -> add(Kind.ARTICLE, slug));
        }

        void ofClaim(Piece claim) {
            own(Kind.CLAIM, claim);
            claim.each("about").forEach(slug -> add(Kind.ACTOR, slug));
            claim.each("links").forEach(link -> add(Kind.CLAIM, link.at("other")));
            claim.each("statements").forEach(this::ofStatement);
            claim.each("verdicts").forEach(verdict -> verdict.each("evidence").forEach(piece -> {
                add(Kind.ARTICLE, piece.at("article"));
                add(Kind.STATEMENT, piece.at("statement"));
            }));
        }

        void ofStatement(Piece statement) {
            own(Kind.STATEMENT, statement);
            add(Kind.ACTOR, statement.at("actor"));
            statement.each("relays").forEach(slug -> add(Kind.ACTOR, slug));
            statement.each("reports").forEach(report -> {
                add(Kind.ARTICLE, report.at("article"));
                add(Kind.ARTICLE, report.at("relayedFrom"));
            });
            add(Kind.STATEMENT, statement.at("answers"));
        }

        void own(Kind kind, Piece record) {
            add(new Naming(kind, record.at("slug"), true));
        }

        void add(Kind kind, Piece slug) {
            add(new Naming(kind, slug, false));
        }

        void add(Naming naming) {
            if (naming.slug.orNull() != null) {
                found.add(naming);
            }
        }
    }
}
