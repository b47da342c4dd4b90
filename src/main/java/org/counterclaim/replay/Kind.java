package org.counterclaim.replay;

import java.util.List;
import java.util.Locale;

/** The kinds of records, each after those that it names. */
enum Kind {
    ACCOUNT(AccountRows.ALL),
    ACTOR(ActorRows.ALL),
    STORY(StoryRows.ALL),
    ARTICLE(ArticleRows.ALL),
    CLAIM(ClaimRows.ALL),
    STATEMENT(StatementRows.ALL),
    VERDICT(VerdictRows.ALL);

    private final List<Rows> rows;

    Kind(List<Rows> rows) {
        this.rows = rows;
    }

    /** Its tables: that of the records, then those of their parts. */
    List<Rows> rows() {
        return rows;
    }

    /** The table of the records. */
    Rows records() {
        return rows.getFirst();
    }

    /** The tables of their parts. */
    List<Rows> parts() {
        return rows.subList(1, rows.size());
    }

    /** The word for it in the history, and the name of its table. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
