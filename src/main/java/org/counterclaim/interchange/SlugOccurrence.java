package org.counterclaim.interchange;

import java.util.ArrayList;
import java.util.List;

import org.counterclaim.article.ArticleType;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.history.RecordTypes;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;
import org.counterclaim.statement.StatementType;
import org.counterclaim.story.StoryType;

/**
 * A place in a bundle where a record is named by its slug.
 *
 * @param own whether this is the record's own slug, rather than a reference
 */
record SlugOccurrence(RecordType<?, ?> kind, BundleNode slug, boolean own) {

    /** Returns every place in the bundle that names a record, in order, if its value is a text. */
    static List<SlugOccurrence> in(BundleRecords bundle) {
        Collector namings = new Collector(new ArrayList<>());
        namings.of(StoryType.TYPE, bundle.story());
        bundle.listed().forEach((type, records) -> records.forEach(record -> namings.of(type, record)));
        bundle.claims().forEach(namings::ofClaim);
        return namings.found;
    }

    private record Collector(List<SlugOccurrence> found) {

        void ofClaim(BundleNode claim) {
            of(ClaimType.TYPE, claim);
            claim.each("links").forEach(link -> add(ClaimType.TYPE, link.at("other")));
            claim.each("statements").forEach(this::ofStatement);
            claim.each("verdicts").forEach(verdict -> verdict.each("evidence").forEach(piece -> {
                add(ArticleType.TYPE, piece.at("article"));
                add(StatementType.TYPE, piece.at("statement"));
            }));
        }

        void ofStatement(BundleNode statement) {
            of(StatementType.TYPE, statement);
            statement.each("reports").forEach(report -> {
                add(ArticleType.TYPE, report.at("article"));
                add(ArticleType.TYPE, report.at("relayedFrom"));
            });
        }

        /** Adds the record's own slug and those in its fields. */
        void of(RecordType<?, ?> type, BundleNode record) {
            own(type, record);
            for (RecordField<?, ?> field : type.written()) {
                String named = field.type().refersTo();
                if (named != null) {
                    add(RecordTypes.of(named), record.at(field.name()));
                    record.each(field.name()).forEach(slug -> add(RecordTypes.of(named), slug));
                }
            }
        }

        void own(RecordType<?, ?> kind, BundleNode record) {
            add(new SlugOccurrence(kind, record.at("slug"), true));
        }

        void add(RecordType<?, ?> kind, BundleNode slug) {
            add(new SlugOccurrence(kind, slug, false));
        }

        void add(SlugOccurrence naming) {
            if (naming.slug.orNull() != null) {
                found.add(naming);
            }
        }
    }
}
