package org.counterclaim.history.replay;

import java.util.List;

/** The table of losses of the log. */
final class LossTables {

    static final List<TableRows> ALL = List.of(TableRows.record("loss", "first_entry, last_entry, lost_note, kept_note, signed_at, since",
            past -> SharedColumns.values(past.position("first"), past.position("last"), past.text("lost"), past.text("kept"),
                    past.time("signed"), past.time("since"))));

    private LossTables() {}
}
