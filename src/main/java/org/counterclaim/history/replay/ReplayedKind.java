package org.counterclaim.history.replay;

import java.util.List;
import java.util.Locale;

/** The kinds of records, each after those that it names. */
enum ReplayedKind {
    ACCOUNT, ACTOR, STORY, ARTICLE, CLAIM, STATEMENT, VERDICT, LOSS;

    /** Its tables: that of the records, then those of their parts. */
    List<TableRows> rows() {
        return switch (this) {
            case ACCOUNT -> AccountTables.ALL;
            case ACTOR -> ActorTables.ALL;
            case STORY -> StoryTables.ALL;
            case ARTICLE -> ArticleTables.ALL;
            case CLAIM -> ClaimTables.ALL;
            case STATEMENT -> StatementTables.ALL;
            case VERDICT -> VerdictTables.ALL;
            case LOSS -> LossTables.ALL;
        };
    }

    /** The table of the records. */
    TableRows records() {
        return rows().getFirst();
    }

    /** The tables of their parts. */
    List<TableRows> parts() {
        return rows().subList(1, rows().size());
    }

    /** The word for it in the history, and the name of its table. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
