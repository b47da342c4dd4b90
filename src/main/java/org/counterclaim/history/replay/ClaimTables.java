package org.counterclaim.history.replay;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.history.replay.TableRows.Row;

/** The tables of claims. */
final class ClaimTables {

    private static final String NUMBER = " as claim ";

    static final List<TableRows> ALL = List.of(
            TableRows.record("claim", "slug, text, context, " + SharedColumns.date("event") + ", " + SharedColumns.MERGEABLE, ClaimTables::claim),
            SharedColumns.formerSlugs("claim"),
            TableRows.pairs("claim_about", "claim_id, actor_id", past -> past.ids("about")),
            TableRows.parts("claim_link", "claim_id, kind, other_id", past -> past.texts("links").stream().map(link -> link(past.id(), link))),
            TableRows.parts("claim_in_story", "claim_id, story_id, number", past -> past.allPlaces().stream().map(in -> place(past.id(), in))),
            TableRows.parts("claim_left_story", "claim_id, story_id, at", ClaimTables::left));

    private ClaimTables() {}

    private static List<@Nullable Object> claim(ReplayedState past) {
        return SharedColumns.join(SharedColumns.values(past.text("slug"), past.text("text"), past.text("context")),
                SharedColumns.date(past, "event"), SharedColumns.mergeable(past));
    }

    /** A link reads "part of" and so on, then the other claim. */
    private static Row link(UUID claim, String link) {
        int end = link.lastIndexOf(' ');
        return Row.of(claim, link.substring(0, end), UUID.fromString(link.substring(end + 1)));
    }

    private static Row place(UUID claim, String in) {
        return Row.of(claim, SharedColumns.idBefore(in, NUMBER), Integer.valueOf(in.substring(in.indexOf(NUMBER) + NUMBER.length())));
    }

    /** When it left serves the database to tell one transaction from another and is no part of the record. */
    private static Stream<Row> left(ReplayedState past) {
        List<String> standing = past.texts("stories");
        return past.allPlaces().stream().filter(in -> !standing.contains(in))
                .map(in -> Row.of(past.id(), SharedColumns.idBefore(in, NUMBER), new UnrecordedValue(past.at())));
    }
}
