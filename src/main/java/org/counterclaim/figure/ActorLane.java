package org.counterclaim.figure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * An actor with everything that actor said.
 *
 * @param name the actor's name
 * @param kind the actor's kind, such as "person"; may be empty
 * @param href the actor's page
 * @param marks the statements, in any order
 * @param events what those statements describe
 */
public record ActorLane(String name, String kind, String href, List<StatementMark> marks, List<DescribedEvent> events) {

    /** Sorts by most statements, then the earliest, then answers to somebody; otherwise the order is kept. */
    static final Comparator<ActorLane> ORDER = Comparator.<ActorLane>comparingInt(lane -> -lane.marks.size())
            .thenComparing(ActorLane::earliest)
            .thenComparing(lane -> lane.marks.stream().allMatch(mark -> mark.answers() == null));

    /** Copies the lists, so that a lane never changes. */
    public ActorLane {
        marks = List.copyOf(marks);
        events = List.copyOf(events);
    }

    private LocalDate earliest() {
        LocalDate earliest = LocalDate.MAX;
        for (StatementMark mark : marks) {
            LocalDate last = mark.said().last() != null ? mark.said().last() : mark.said().first();
            if (last != null && last.isBefore(earliest)) {
                earliest = last;
            }
        }
        return earliest;
    }
}
