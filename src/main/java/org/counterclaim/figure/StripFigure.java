package org.counterclaim.figure;

import java.util.List;

/**
 * A story on one line, for lists: every statement, stacked and unlabelled. It contains no links, so that it can be placed inside a link.
 *
 * @param marks the story's statements, in any order
 * @param events what they describe
 * @param label accessible name: how many statements, from when to when
 */
public record StripFigure(List<StatementMark> marks, List<DescribedEvent> events, String label) {

    /** Copies the lists, so that a strip never changes. */
    public StripFigure {
        marks = List.copyOf(marks);
        events = List.copyOf(events);
    }

    /** Draws it; the same record gives the same markup. */
    public SvgFigure draw() {
        return new SvgFigure(StripPainter.draw(this, FigureMeasures.wideStrip()), StripPainter.draw(this, FigureMeasures.narrowStrip()));
    }
}
