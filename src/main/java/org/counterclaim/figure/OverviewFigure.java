package org.counterclaim.figure;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who said what, and when: a lane for each actor, a mark for each statement, an arc from each answer to what it answers.
 * With one lane and nothing else it is the figure of an actor's page: no names, the whole width.
 *
 * @param lanes the actors who spoke, in any order
 * @param relays those who only relayed, in the order wanted
 * @param named those who were only named, in the order wanted
 * @param asOf the day to which the record is shown, or null for all of it; leave out what was certainly said later
 * @param label accessible name of the figure
 */
public record OverviewFigure(
        List<ActorLane> lanes, List<RelayingActor> relays, List<NamedActor> named, @Nullable LocalDate asOf, String label) {

    /** Copies the lists, so that an overview never changes. */
    public OverviewFigure {
        lanes = lanes.stream().sorted(ActorLane.ORDER).toList();
        relays = List.copyOf(relays);
        named = List.copyOf(named);
    }

    /** Draws it; the same record gives the same markup. */
    public SvgFigure draw() {
        return new SvgFigure(
                OverviewPainter.draw(this, FigureMeasures.wide(isSingle())), OverviewPainter.draw(this, FigureMeasures.narrow(isSingle())));
    }

    boolean isSingle() {
        return lanes.size() == 1 && relays.isEmpty() && named.isEmpty();
    }
}
