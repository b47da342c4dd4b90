package org.counterclaim.interchange;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** The records of a bundle. */
record Bundle(Piece story, List<Piece> actors, List<Piece> articles, List<Piece> claims, List<InClaim> statements) {

    /** A statement, and the claim beneath which it stands. */
    record InClaim(Piece claim, Piece piece) {}

    static Bundle of(JsonNode json) {
        Piece root = new Piece(json, "$");
        List<Piece> claims = root.each("claims");
        return new Bundle(root.at("story"), root.each("actors"), root.each("articles"), claims, statements(claims));
    }

    private static List<InClaim> statements(List<Piece> claims) {
        List<InClaim> statements = new ArrayList<>();
        claims.forEach(claim -> claim.each("statements").forEach(piece -> statements.add(new InClaim(claim, piece))));
        return statements;
    }
}
