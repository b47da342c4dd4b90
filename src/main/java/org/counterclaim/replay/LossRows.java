package org.counterclaim.replay;

import java.util.List;

/** The table of losses of the log. */
final class LossRows {

    static final List<Rows> ALL = List.of(Rows.record("loss", "first_entry, last_entry, lost_note, kept_note, signed_at, since",
            past -> Shared.values(past.position("first"), past.position("last"), past.text("lost"), past.text("kept"),
                    past.time("signed"), past.time("since"))));

    private LossRows() {}
}
