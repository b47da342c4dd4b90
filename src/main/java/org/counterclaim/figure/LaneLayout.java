package org.counterclaim.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Packs a lane into rows. While rows are few, labels are shown in full; then only numbers, with words where the row leaves room; then bare
 * marks, closely stacked; marks beyond that are only counted.
 */
final class LaneLayout {

    static final int MOST_ROWS = 12;

    /** The number of marks left out at one place of the axis. */
    record HiddenCount(double x, int n, StatementMark first) {}

    private record Item(StatementMark mark, DatePlacement at) {}

    private static final double GAP = 7;
    private static final double COUNT_WIDTH = 46;

    final List<PlacedMark> slots = new ArrayList<>();
    final List<PlacedEvent> ties = new ArrayList<>();
    final List<HiddenCount> counts = new ArrayList<>();
    double pitch;
    double size;
    int rows;

    private final TimeAxis axis;
    private final FigureMeasures sheet;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, List<DescribedEvent>> events = new HashMap<>();

    private LaneLayout(List<StatementMark> marks, List<DescribedEvent> events, TimeAxis axis, FigureMeasures sheet) {
        this.axis = axis;
        this.sheet = sheet;
        for (StatementMark mark : marks) {
            items.add(new Item(mark, DatePlacement.of(mark.said(), axis, sheet)));
        }
        items.sort(Comparator.<Item>comparingDouble(item -> item.at.x()).thenComparingInt(item -> item.mark.claim()));
        for (DescribedEvent event : events) {
            this.events.computeIfAbsent(event.describedBy(), id -> new ArrayList<>()).add(event);
        }
    }

    /**
     * @param quota how many marks may be drawn one by one if they have to be stacked
     * @param crowded whether the figure as a whole holds too much for words
     */
    static LaneLayout of(List<StatementMark> marks, List<DescribedEvent> events, int quota, boolean crowded, TimeAxis axis,
            FigureMeasures sheet) {
        LaneLayout layout = new LaneLayout(marks, crowded ? List.of() : events, axis, sheet);
        int most = crowded ? MOST_ROWS / 2 : MOST_ROWS;
        if ((crowded || !layout.labelled(true, most)) && !layout.labelled(false, most)) {
            layout.stack(quota, 15, 12);
        }
        return layout;
    }

    /** Lays out a lane without labels, for actors who share it. */
    static LaneLayout stacked(List<StatementMark> marks, int quota, TimeAxis axis, FigureMeasures sheet) {
        LaneLayout layout = new LaneLayout(marks, List.of(), axis, sheet);
        layout.stack(quota, 13, 10);
        return layout;
    }

    /** One relay, with the numbers of the claims passed on. */
    static LaneLayout relay(RelayingActor relay, TimeAxis axis, FigureMeasures sheet) {
        StatementMark mark = relay.mark();
        LaneLayout layout = new LaneLayout(List.of(), List.of(), axis, sheet);
        DatePlacement at = DatePlacement.of(mark.said(), axis, sheet);
        layout.slots.add(new PlacedMark(mark, at, MarkLabel.of(relay.numbers(), at, axis, sheet), 0));
        layout.rows = 1;
        layout.pitch = sheet.row();
        layout.size = 13;
        return layout;
    }

    private boolean labelled(boolean words, int most) {
        slots.clear();
        ties.clear();
        RowPacking packed = new RowPacking(most, GAP / 2);
        for (Item item : items) {
            MarkLabel label = words
                    ? MarkLabel.of(item.mark, item.at, axis, sheet)
                    : MarkLabel.numberOnly(item.mark, item.at, axis, sheet);
            if (!place(item.mark, item.at, label, packed)) {
                return false;
            }
        }
        if (!words && most == MOST_ROWS) {
            slots.replaceAll(slot -> slot.with(fill(slot, packed)));
        }
        ties.replaceAll(tie -> tie.clearOf(slots, sheet));
        rows = packed.size();
        pitch = sheet.row();
        size = 15;
        return true;
    }

    /** Places a mark and what it describes, in one row where the two do not meet. */
    private boolean place(StatementMark mark, DatePlacement at, MarkLabel label, RowPacking packed) {
        List<DescribedEvent> described = events.getOrDefault(mark.id(), List.of());
        if (described.isEmpty()) {
            int row = packed.fit(label.from(), label.to());
            slots.add(new PlacedMark(mark, at, label, row));
            return row >= 0;
        }
        DescribedEvent event = described.getFirst();
        DatePlacement then = DatePlacement.of(event.span(), axis, sheet);
        boolean before = then.right() + 2 * GAP < label.from();
        boolean after = then.left() - 2 * GAP > label.to();
        double end = after ? PlacedEvent.apart(event, then, 0, axis, sheet).end(sheet) : label.to();
        int row = packed.fit(before ? then.left() : label.from(), end);
        slots.add(new PlacedMark(mark, at, label, row));
        if (before) {
            ties.add(PlacedEvent.before(event, then, row, label.from(), axis, sheet));
        } else if (after) {
            ties.add(PlacedEvent.after(event, then, row, label.to(), axis, sheet));
        }
        return row >= 0 && placeApart(described.subList(before || after ? 1 : 0, described.size()), packed);
    }

    private boolean placeApart(List<DescribedEvent> apart, RowPacking packed) {
        for (DescribedEvent event : apart) {
            DatePlacement then = DatePlacement.of(event.span(), axis, sheet);
            PlacedEvent tie = PlacedEvent.apart(event, then, 0, axis, sheet);
            int row = packed.fit(then.left(), tie.end(sheet));
            ties.add(PlacedEvent.apart(event, then, row, axis, sheet));
            if (row < 0) {
                return false;
            }
        }
        return true;
    }

    /** Adds words after the number, if the row has room for all of them. */
    private MarkLabel fill(PlacedMark slot, RowPacking packed) {
        MarkLabel full = MarkLabel.of(slot.mark(), slot.at(), axis, sheet);
        boolean free = !full.atLeft() && full.to() + GAP <= packed.nextAfter(slot.row(), slot.label().to());
        return free && !slot.label().atLeft() ? full : slot.label();
    }

    private void stack(int quota, double distance, double symbol) {
        pitch = distance;
        size = symbol;
        for (int most = sheet.narrow() ? 8 : 10; most >= 1; most -= most > 4 ? 2 : 1) {
            List<Item> left = stackInto(most);
            if (slots.size() <= quota || most == 1) {
                count(left);
                return;
            }
        }
    }

    private List<Item> stackInto(int most) {
        slots.clear();
        ties.clear();
        RowPacking packed = new RowPacking(most, 0);
        List<Item> left = new ArrayList<>();
        for (Item item : items) {
            DatePlacement at = item.at;
            double trim = at.isLoose() ? 2 : 8.5 - size / 2;
            int row = packed.fit(at.left() + trim, at.right() - trim);
            if (row < 0) {
                left.add(item);
            } else {
                slots.add(new PlacedMark(item.mark, at, MarkLabel.none(at), row));
            }
        }
        rows = packed.size();
        return left;
    }

    private void count(List<Item> left) {
        double half = COUNT_WIDTH / 2;
        int i = 0;
        double free = axis.left() + half;
        while (i < left.size()) {
            double x = Math.min(Math.max(left.get(i).at.x() + half / 2, free), axis.right() - half);
            int start = i;
            boolean last = x + COUNT_WIDTH > axis.right() - half;
            while (i < left.size() && (last || left.get(i).at.x() < x + half)) {
                i++;
            }
            counts.add(new HiddenCount(x, i - start, left.get(start).mark));
            free = x + COUNT_WIDTH;
        }
        rows += counts.isEmpty() ? 0 : 1;
    }
}
