package org.counterclaim.replay;

import java.util.List;
import java.util.Locale;

/** The kinds of records, each after those that it names. */
enum Kind {
    ACCOUNT, ACTOR, STORY, ARTICLE, CLAIM, STATEMENT, VERDICT, LOSS;

    /** Its tables: that of the records, then those of their parts. */
    List<Rows> rows() {
        return switch (this) {
            case ACCOUNT -> AccountRows.ALL;
            case ACTOR -> ActorRows.ALL;
            case STORY -> StoryRows.ALL;
            case ARTICLE -> ArticleRows.ALL;
            case CLAIM -> ClaimRows.ALL;
            case STATEMENT -> StatementRows.ALL;
            case VERDICT -> VerdictRows.ALL;
            case LOSS -> LossRows.ALL;
        };
    }

    /** The table of the records. */
    Rows records() {
        return rows().getFirst();
    }

    /** The tables of their parts. */
    List<Rows> parts() {
        return rows().subList(1, rows().size());
    }

    /** The word for it in the history, and the name of its table. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
