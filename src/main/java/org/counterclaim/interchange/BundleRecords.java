package org.counterclaim.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import org.counterclaim.actor.ActorType;
import org.counterclaim.article.ArticleType;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.history.RecordTypes;
import org.counterclaim.record.RecordType;
import org.counterclaim.statement.StatementType;
import org.counterclaim.story.StoryType;

/**
 * The records of a bundle.
 *
 * @param listed those of {@link #LISTED} kinds
 */
record BundleRecords(BundleNode story, Map<RecordType<?, ?>, List<BundleNode>> listed, List<BundleNode> claims,
        List<BundledStatement> statements) {

    /** The kinds that a bundle lists by themselves, each after those that it refers to: all but stories, claims and statements. */
    static final List<RecordType<?, ?>> LISTED = RecordTypes.BY_REFERENCE.stream().<RecordType<?, ?>>map(type -> type)
            .filter(RecordType::isPublished)
            .filter(type -> !List.of(StoryType.TYPE, ClaimType.TYPE, StatementType.TYPE).contains(type))
            .toList();

    /** A statement with its claim. */
    record BundledStatement(BundleNode claim, BundleNode piece) {}

    static BundleRecords of(JsonNode json) {
        BundleNode root = new BundleNode(json, "$");
        Map<RecordType<?, ?>, List<BundleNode>> listed = new LinkedHashMap<>();
        LISTED.forEach(type -> listed.put(type, root.each(String.valueOf(type.plural()))));
        List<BundleNode> claims = root.each("claims");
        return new BundleRecords(root.at("story"), listed, claims, statements(claims));
    }

    List<BundleNode> actors() {
        return of(ActorType.TYPE);
    }

    List<BundleNode> articles() {
        return of(ArticleType.TYPE);
    }

    /** Returns the records of a kind that a bundle lists. */
    List<BundleNode> of(RecordType<?, ?> type) {
        return listed.getOrDefault(type, List.of());
    }

    /** Returns the same bundle with other articles. */
    BundleRecords withArticles(List<BundleNode> others) {
        Map<RecordType<?, ?>, List<BundleNode>> all = new LinkedHashMap<>(listed);
        all.put(ArticleType.TYPE, others);
        return new BundleRecords(story, all, claims, statements);
    }

    private static List<BundledStatement> statements(List<BundleNode> claims) {
        List<BundledStatement> statements = new ArrayList<>();
        claims.forEach(claim -> claim.each("statements").forEach(piece -> statements.add(new BundledStatement(claim, piece))));
        return statements;
    }
}
