package org.counterclaim.interchange;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** The records of a bundle. */
record BundleRecords(BundleNode story, List<BundleNode> actors, List<BundleNode> articles, List<BundleNode> claims,
        List<BundledStatement> statements) {

    /** A statement with its claim. */
    record BundledStatement(BundleNode claim, BundleNode piece) {}

    static BundleRecords of(JsonNode json) {
        BundleNode root = new BundleNode(json, "$");
        List<BundleNode> claims = root.each("claims");
        return new BundleRecords(root.at("story"), root.each("actors"), root.each("articles"), claims, statements(claims));
    }

    private static List<BundledStatement> statements(List<BundleNode> claims) {
        List<BundledStatement> statements = new ArrayList<>();
        claims.forEach(claim -> claim.each("statements").forEach(piece -> statements.add(new BundledStatement(claim, piece))));
        return statements;
    }
}
