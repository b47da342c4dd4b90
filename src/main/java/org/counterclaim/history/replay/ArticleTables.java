package org.counterclaim.history.replay;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The tables of articles. */
final class ArticleTables {

    static final List<TableRows> ALL = List.of(
            TableRows.record("article", "slug, headline, kind, publisher_id, web_address, web_identity, archived_address, language, summary, "
                    + SharedColumns.date("published") + ", " + SharedColumns.MERGEABLE, ArticleTables::article),
            SharedColumns.formerSlugs("article"),
            TableRows.ordered("article_author", "article_id, place, actor_id", past -> past.ids("authors")),
            TableRows.pairs("article_relies_on", "article_id, source_id", past -> past.ids("reliesOn")));

    private ArticleTables() {}

    private static List<@Nullable Object> article(ReplayedState past) {
        String address = past.text("webAddress");
        return SharedColumns.join(SharedColumns.values(past.text("slug"), past.text("headline"), past.text("kind"), past.id("publisher"), address,
                SharedColumns.identity(address), past.text("archivedAddress"), past.text("language"), past.text("summary")),
                SharedColumns.date(past, "published"), SharedColumns.mergeable(past));
    }
}
