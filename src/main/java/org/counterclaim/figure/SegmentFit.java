package org.counterclaim.figure;

import java.time.LocalDate;
import java.util.Collection;

import org.counterclaim.figure.AxisFolding.Run;

/** Finds the scale of a segment that leaves room for marks, open ends and labels at both sides. */
final class SegmentFit {

    private static final double MARGIN = DatePlacement.SHORTEST / 2 + DatePlacement.CAP;
    private static final double MOST_MARGIN = .7;
    private static final int ROUNDS = 4;

    private final Run run;
    private final FigureMeasures sheet;
    private final double width;
    private double before = MARGIN;
    private double after;
    private double scale;

    private SegmentFit(Run run, FigureMeasures sheet, double width, double labelPad) {
        this.run = run;
        this.sheet = sheet;
        this.width = width;
        this.after = Math.max(MARGIN, Math.min(labelPad, width / 5));
        rescale();
    }

    static AxisSegment fit(Run run, Collection<DateSpan> spans, FigureMeasures sheet, double a, double b, boolean small, boolean last) {
        SegmentFit fit = new SegmentFit(run, sheet, b - a, last ? sheet.labelPad() : 0);
        for (int round = 0; round < ROUNDS; round++) {
            for (DateSpan span : spans) {
                fit.makeRoom(span);
            }
            fit.rescale();
        }
        double spare = b - a - fit.before - fit.after - run.days() * fit.scale;
        return new AxisSegment(run.first(), run.last(), a, b, a + fit.before + spare / 3, fit.scale, small);
    }

    private void rescale() {
        double margins = before + after;
        if (margins > MOST_MARGIN * width) {
            before *= MOST_MARGIN * width / margins;
            after *= MOST_MARGIN * width / margins;
        }
        scale = Math.min(sheet.maxDay(), (width - before - after) / run.days());
    }

    private void makeRoom(DateSpan span) {
        double dots = DatePlacement.SHORTEST / 2 + sheet.dots();
        double soft = span.approximate() ? dots : 0;
        if (span.first() != null && isHere(span.first())) {
            double x = (span.first().toEpochDay() - run.first()) * scale;
            before = Math.max(before, soft - x);
            after = Math.max(after, span.last() == null ? dots - (run.days() * scale - x - scale / 2) : 0);
        }
        if (span.last() != null && isHere(span.last())) {
            double x = (span.last().toEpochDay() + 1 - run.first()) * scale;
            after = Math.max(after, soft - (run.days() * scale - x));
            before = Math.max(before, span.first() == null ? dots - x + scale / 2 : 0);
        }
    }

    private boolean isHere(LocalDate date) {
        return date.toEpochDay() >= run.first() && date.toEpochDay() <= run.last();
    }
}
