package org.counterclaim.replay;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.replay.Rows.Row;

/** The tables of claims. */
final class ClaimRows {

    private static final String NUMBER = " as claim ";

    static final List<Rows> ALL = List.of(
            Rows.record("claim", "slug, text, context, " + Shared.date("event") + ", " + Shared.MERGEABLE, ClaimRows::claim),
            Shared.formerSlugs("claim"),
            Rows.pairs("claim_about", "claim_id, actor_id", past -> past.ids("about")),
            Rows.parts("claim_link", "claim_id, kind, other_id", past -> past.texts("links").stream().map(link -> link(past.id(), link))),
            Rows.parts("claim_in_story", "claim_id, story_id, number", past -> past.allPlaces().stream().map(in -> place(past.id(), in))),
            Rows.parts("claim_left_story", "claim_id, story_id, at", ClaimRows::left));

    private ClaimRows() {}

    private static List<@Nullable Object> claim(Past past) {
        return Shared.join(Shared.values(past.text("slug"), past.text("text"), past.text("context")),
                Shared.date(past, "event"), Shared.mergeable(past));
    }

    /** A link reads "part of" and so on, then the other claim. */
    private static Row link(UUID claim, String link) {
        int end = link.lastIndexOf(' ');
        return Row.of(claim, link.substring(0, end), UUID.fromString(link.substring(end + 1)));
    }

    private static Row place(UUID claim, String in) {
        return Row.of(claim, Shared.idBefore(in, NUMBER), Integer.valueOf(in.substring(in.indexOf(NUMBER) + NUMBER.length())));
    }

    /** When it left serves the database to tell one transaction from another and is no part of the record. */
    private static Stream<Row> left(Past past) {
        List<String> standing = past.texts("stories");
        return past.allPlaces().stream().filter(in -> !standing.contains(in))
                .map(in -> Row.of(past.id(), Shared.idBefore(in, NUMBER), new Unsaid(past.at())));
    }
}
