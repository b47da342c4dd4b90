package org.counterclaim.figure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Statements that are drawn in one lane: those of an actor, or those on a claim.
 *
 * @param name the actor's name, or the claim
 * @param kind the actor's kind, such as "person", or the claim's status; may be empty
 * @param href the actor's or the claim's page
 * @param alone the address that shows this lane alone; empty if there is none
 * @param marks the statements, in any order
 * @param events what those statements describe
 */
public record StatementLane(
        String name, String kind, String href, String alone, List<StatementMark> marks, List<DescribedEvent> events) {

    /** Sorts by most statements, then the earliest, then answers to somebody; otherwise the order is kept. */
    static final Comparator<StatementLane> ORDER = Comparator.<StatementLane>comparingInt(lane -> -lane.marks.size())
            .thenComparing(StatementLane::earliest)
            .thenComparing(lane -> lane.marks.stream().allMatch(mark -> mark.answers() == null));

    private static final int LISTED = 8;

    /** Copies the lists, so that a lane never changes. */
    public StatementLane {
        marks = List.copyOf(marks);
        events = List.copyOf(events);
    }

    /** The number of statements. */
    public int size() {
        return marks.size();
    }

    /** Returns the first few statements, in the order given. */
    public List<StatementMark> listed() {
        return marks.subList(0, Math.min(LISTED, marks.size()));
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
