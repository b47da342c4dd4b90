package org.counterclaim.figure;

import java.util.List;

/**
 * A story on one line, for lists: every statement, stacked and unlabelled. It holds no links, so that a link may hold it.
 *
 * @param marks the story's statements, in any order
 * @param events what they describe
 * @param label accessible name: how many statements, from when to when
 */
public record Strip(List<Mark> marks, List<Event> events, String label) {

    /** Copies the lists, so that a strip never changes. */
    public Strip {
        marks = List.copyOf(marks);
        events = List.copyOf(events);
    }

    /** Draws it; the same record gives the same markup. */
    public Figure draw() {
        return new Figure(StripPainter.draw(this, Sheet.wideStrip()), StripPainter.draw(this, Sheet.narrowStrip()));
    }
}
