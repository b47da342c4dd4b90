package org.counterclaim.history.replay;

import java.util.List;

/** The tables of stories. Where claims stand in them belongs to the claims. */
final class StoryTables {

    static final List<TableRows> ALL = List.of(
            TableRows.record("story", "slug, title, standfirst, " + SharedColumns.WITHDRAWAL, past -> SharedColumns.join(
                    SharedColumns.values(past.text("slug"), past.text("title"), past.text("standfirst")), SharedColumns.withdrawal(past))),
            SharedColumns.formerSlugs("story"));

    private StoryTables() {}
}
