package org.counterclaim.figure;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who said what, and when: a lane for each actor or claim, a mark for each statement, an arc from each answer to what it answers.
 * With one lane and nothing else it is the figure of an actor's page: no names, the whole width.
 *
 * @param lanes those who spoke, or what they spoke of, in any order
 * @param relays those who only relayed, in the order wanted
 * @param named those who were only named, in the order wanted
 * @param asOf the day to which the record is shown, or null for all of it; leave out what was certainly said later
 * @param isFocused whether a reader chose an actor or a claim, of which all arcs matter
 * @param label accessible name of the figure
 */
public record OverviewFigure(
        List<StatementLane> lanes, List<RelayingActor> relays, List<NamedActor> named, @Nullable LocalDate asOf, boolean isFocused,
        String label) {

    private static final int LINES = 6;

    /** Copies the lists, so that an overview never changes. */
    public OverviewFigure {
        lanes = lanes.stream().sorted(StatementLane.ORDER).toList();
        relays = List.copyOf(relays);
        named = List.copyOf(named);
    }

    /** Draws it; the same record gives the same markup. */
    public OverviewDrawing draw() {
        FigureMeasures wide = FigureMeasures.wide(isSingle());
        FigureMeasures narrow = FigureMeasures.narrow(isSingle());
        OverviewLayout onDesk = OverviewLayout.whole(this, wide);
        OverviewLayout onPhone = OverviewLayout.whole(this, narrow);
        boolean isFolded = !onDesk.fits() || !onPhone.fits();
        if (isFolded) {
            onDesk = OverviewLayout.folded(this, wide, lanes.size());
            onPhone = OverviewLayout.folded(this, narrow, onDesk.lanes.size());
            if (onPhone.lanes.size() < onDesk.lanes.size()) {
                onDesk = OverviewLayout.folded(this, wide, onPhone.lanes.size());
            }
        }
        return drawing(new OverviewPainter(onDesk), new OverviewPainter(onPhone), isFolded);
    }

    private OverviewDrawing drawing(OverviewPainter wide, OverviewPainter narrow, boolean isFolded) {
        int drawn = isFolded ? wide.lanes() : lanes.size();
        int lines = Math.min(lanes.size(), drawn + LINES);
        return new OverviewDrawing(
                isSingle() ? new SvgFigure("", "") : new SvgFigure(wide.axis(), narrow.axis()),
                new SvgFigure(wide.draw(), narrow.draw()),
                lanes.subList(drawn, lines).stream()
                        .map(lane -> new OverviewDrawing.FoldedLane(lane, new SvgFigure(wide.strip(lane), narrow.strip(lane))))
                        .toList(),
                lanes.subList(lines, lanes.size()), isFolded,
                new OverviewDrawing.Notes(wide.note(), narrow.note()));
    }

    boolean isSingle() {
        return lanes.size() == 1 && relays.isEmpty() && named.isEmpty();
    }
}
