package org.counterclaim.replay;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The tables of articles. */
final class ArticleRows {

    static final List<Rows> ALL = List.of(
            Rows.record("article", "slug, headline, kind, publisher_id, web_address, web_identity, archived_address, language, summary, "
                    + Shared.date("published") + ", " + Shared.MERGEABLE, ArticleRows::article),
            Shared.formerSlugs("article"),
            Rows.ordered("article_author", "article_id, place, actor_id", past -> past.ids("authors")),
            Rows.pairs("article_relies_on", "article_id, source_id", past -> past.ids("reliesOn")));

    private ArticleRows() {}

    private static List<@Nullable Object> article(Past past) {
        String address = past.text("webAddress");
        return Shared.join(Shared.values(past.text("slug"), past.text("headline"), past.text("kind"), past.id("publisher"), address,
                Shared.identity(address), past.text("archivedAddress"), past.text("language"), past.text("summary")),
                Shared.date(past, "published"), Shared.mergeable(past));
    }
}
