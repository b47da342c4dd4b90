package org.counterclaim.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Packs a lane into rows. While rows are few, each mark has its number, and words where the claim is named for the first time; then only
 * numbers, with words where the row leaves room; then bare marks, closely stacked; where even those would be too many, bars count them.
 */
final class LaneLayout {

    static final int MOST_ROWS = 12;

    /** How tall the highest bar and the deepest are together. */
    static final double BARS = 46;

    private record Item(StatementMark mark, DatePlacement at) {}

    private static final double GAP = 7;

    final List<PlacedMark> slots = new ArrayList<>();
    final List<PlacedEvent> ties = new ArrayList<>();
    final List<CountBar> bars = new ArrayList<>();
    /** What is named in words here: see {@link #key}. */
    final Set<String> named = new HashSet<>();
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
     * Lays out a lane.
     *
     * @param named what lanes above it name in words
     * @param isFolded whether the figure holds too much for many rows, and for what statements describe
     */
    static LaneLayout of(StatementLane lane, Set<String> named, boolean isFolded, TimeAxis axis, FigureMeasures sheet) {
        LaneLayout layout = new LaneLayout(lane.marks(), isFolded ? List.of() : lane.events(), axis, sheet);
        int most = isFolded ? sheet.rows() : MOST_ROWS;
        if (!layout.labelled(true, most, named) && !layout.labelled(false, most, named)
                && (lane.size() > sheet.stacked() || !layout.stacked())) {
            layout.count();
        }
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

    /** Returns the distance from the first row to the last. */
    double height() {
        return bars.isEmpty() ? Math.max(0, rows - 1) * pitch : BARS;
    }

    /** Returns what a mark's words stand for. Claims of several stories may share a number, and actors in claims' lanes have none. */
    private static String key(StatementMark mark) {
        return mark.claim() + mark.label();
    }

    private boolean labelled(boolean words, int most, Set<String> above) {
        slots.clear();
        ties.clear();
        named.clear();
        RowPacking packed = new RowPacking(most, GAP / 2);
        for (Item item : items) {
            MarkLabel label = words ? label(item, above) : MarkLabel.numberOnly(item.mark, item.at, axis, sheet);
            if (!place(item.mark, item.at, label, packed)) {
                return false;
            }
        }
        if (!words) {
            slots.replaceAll(slot -> slot.with(fill(slot, packed, above)));
        }
        ties.replaceAll(tie -> tie.clearOf(slots, sheet));
        rows = packed.size();
        pitch = sheet.row();
        size = 15;
        return true;
    }

    private MarkLabel label(Item item, Set<String> above) {
        String key = key(item.mark);
        boolean isNew = !named.contains(key) && (item.mark.claim() <= 0 || !above.contains(key));
        MarkLabel label = MarkLabel.of(item.mark, item.mark.words(isNew), item.at, axis, sheet);
        if (isNew && !label.words().isEmpty()) {
            named.add(key);
        }
        return label;
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

    /** Adds words after the number, if they are new and the row has room for all of them. */
    private MarkLabel fill(PlacedMark slot, RowPacking packed, Set<String> above) {
        String key = key(slot.mark());
        if (slot.label().atLeft() || named.contains(key) || above.contains(key)) {
            return slot.label();
        }
        MarkLabel full = MarkLabel.of(slot.mark(), slot.mark().words(true), slot.at(), axis, sheet);
        boolean free = !full.atLeft() && full.to() + GAP <= packed.nextAfter(slot.row(), slot.label().to());
        if (free && !full.words().isEmpty()) {
            named.add(key);
        }
        return free ? full : slot.label();
    }

    /** Places bare marks in a few close rows; returns false if they are too many. */
    private boolean stacked() {
        slots.clear();
        ties.clear();
        named.clear();
        pitch = 15;
        size = 12;
        RowPacking packed = new RowPacking(sheet.rows() + 2, 0);
        for (Item item : items) {
            DatePlacement at = item.at;
            double trim = at.isLoose() ? 2 : 8.5 - size / 2;
            int row = packed.fit(at.left() + trim, at.right() - trim);
            slots.add(new PlacedMark(item.mark, at, MarkLabel.none(at), row));
            if (row < 0) {
                return false;
            }
        }
        rows = packed.size();
        return true;
    }

    private void count() {
        slots.clear();
        ties.clear();
        named.clear();
        rows = 1;
        bars.addAll(CountBar.of(items.stream().map(Item::mark).toList(), items.stream().mapToDouble(item -> item.at.x()).toArray(),
                sheet.narrow() ? 12 : 18));
    }
}
