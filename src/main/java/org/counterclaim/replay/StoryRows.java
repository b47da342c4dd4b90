package org.counterclaim.replay;

import java.util.List;

/** The tables of stories. Where claims stand in them belongs to the claims. */
final class StoryRows {

    static final List<Rows> ALL = List.of(
            Rows.record("story", "slug, title, standfirst, " + Shared.WITHDRAWAL, past -> Shared.join(
                    Shared.values(past.text("slug"), past.text("title"), past.text("standfirst")), Shared.withdrawal(past))),
            Shared.formerSlugs("story"));

    private StoryRows() {}
}
