package org.counterclaim.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays out the lanes of an overview one below the other, and everything in them. */
final class OverviewLayout {

    private static final double NAME = 14;
    private static final double LINE = 28;

    /** The distance between a name and the kind beside it. */
    static final double KIND_GAP = 12;

    /** A date that is vaguer than so many days does not stretch the axis of a folded figure. */
    private static final int VAGUE = 62;

    final OverviewFigure overview;
    final FigureMeasures sheet;
    final TimeAxis axis;
    final double top;
    final List<LaneBox> lanes = new ArrayList<>();
    final List<NamedBox> lines = new ArrayList<>();
    final List<StatementMark> marks = new ArrayList<>();
    final Map<String, ArcAnchor> anchors = new HashMap<>();
    final boolean isFolded;
    double height;

    private OverviewLayout(OverviewFigure overview, FigureMeasures sheet, boolean isFolded, int most) {
        this.overview = overview;
        this.sheet = sheet;
        this.isFolded = isFolded;
        this.top = overview.asOf() == null ? 44 : 64;
        this.height = top;
        List<DateSpan> spans = new ArrayList<>();
        for (StatementLane lane : overview.lanes()) {
            lane.marks().stream().map(StatementMark::said).filter(said -> !isFolded || !said.isLongerThan(VAGUE)).forEach(spans::add);
            marks.addAll(lane.marks());
            if (!isFolded) {
                lane.events().forEach(event -> spans.add(event.span()));
            }
        }
        if (!isFolded) {
            overview.relays().forEach(relay -> spans.add(relay.when()));
        }
        this.axis = TimeAxis.of(spans, sheet);
        addLanes(most);
        if (!isFolded) {
            addRelays();
            addNamed();
        }
    }

    /** Lays out everything, or at least so much that it is certain not to fit. */
    static OverviewLayout whole(OverviewFigure overview, FigureMeasures sheet) {
        return new OverviewLayout(overview, sheet, false, overview.lanes().size());
    }

    /** Lays out as many of the busiest lanes as there is room for, without the events that they describe; at least one. */
    static OverviewLayout folded(OverviewFigure overview, FigureMeasures sheet, int most) {
        return new OverviewLayout(overview, sheet, true, most);
    }

    /** Whether it is low enough to be shown whole. */
    boolean fits() {
        return height <= sheet.tallest() || overview.isSingle();
    }

    boolean isEmpty() {
        return (lanes.isEmpty() && lines.isEmpty()) || (!sheet.named() && marks.isEmpty());
    }

    private void addLanes(int most) {
        Set<String> named = new HashSet<>();
        for (StatementLane lane : overview.lanes().subList(0, most)) {
            LaneLayout layout = LaneLayout.of(lane, named, isFolded, axis, sheet);
            LaneBox box = box(lane, layout);
            if (isFolded && !lanes.isEmpty() && height + box.height() > sheet.folded()) {
                return;
            }
            lanes.add(box);
            layout.slots.forEach(slot -> anchors.put(slot.mark().id(),
                    new ArcAnchor(slot.at().x(), box.row(slot.row()), layout.size / 2)));
            named.addAll(layout.named);
            height += box.height();
            if (!isFolded && !fits()) {
                return;
            }
        }
    }

    private LaneBox box(StatementLane lane, LaneLayout layout) {
        String kind = kind(lane);
        double rows = layout.height();
        boolean above = sheet.narrow() && sheet.named();
        double room = above ? sheet.width() - TextWidth.of(kind, 12) - KIND_GAP : sheet.left() - 14;
        List<String> words = sheet.named() ? NameLines.of(lane.name(), NAME, room, above ? 1 : isFolded ? 3 : 2) : List.of();
        double least = sheet.narrow() ? 0 : 30 + 18 * Math.max(1, words.size() + (kind.isEmpty() ? 0 : .8));
        double tall = Math.max(least, (above ? 24 : 0) + rows + (sheet.narrow() ? 36 : 42));
        tall = Math.rint(tall / 2) * 2;
        double first = above ? height + 36 : Math.rint(height + (tall - rows) / 2);
        return new LaneBox(lane.name(), words, kind, lane.href(), layout, height, tall, first, false);
    }

    /** Returns what stands beside the name: where lanes are folded also how many statements there are, or that alone. */
    private String kind(StatementLane lane) {
        if (!isFolded) {
            return lane.kind();
        }
        String count = lane.size() + (lane.size() == 1 ? " statement" : " statements");
        String both = lane.kind() + ", " + count;
        return sheet.narrow() || TextWidth.of(both, 12) <= sheet.left() - 14 ? both : count;
    }

    private void addRelays() {
        if (!overview.relays().isEmpty()) {
            addTitle("Only passed on");
        }
        overview.relays().forEach(this::addRelay);
    }

    /** One line; where name and mark would meet, the mark goes under the name. */
    private void addRelay(RelayingActor relay) {
        LaneLayout layout = LaneLayout.relay(relay, axis, sheet);
        double name = TextWidth.of(relay.name(), 13);
        double from = layout.slots.getFirst().label().from();
        boolean above = sheet.narrow() && name + 8 > from;
        double room = sheet.narrow() ? (above ? sheet.width() : from - 8) : sheet.left() - 14;
        double tall = above ? LINE + 20 : LINE;
        List<String> words = List.of(TextWidth.cut(relay.name(), 13, room));
        double first = height + tall - LINE / 2;
        lanes.add(new LaneBox(relay.name(), words, "", relay.href(), layout, height, tall, first, true));
        height += tall;
    }

    private void addNamed() {
        if (!overview.named().isEmpty()) {
            addTitle("Named, no statement recorded");
        }
        overview.named().forEach(this::addNamed);
    }

    private void addNamed(NamedActor lane) {
        double why = TextWidth.of(lane.why(), sheet.font());
        double name = TextWidth.of(lane.name(), 13);
        boolean two = sheet.narrow() && name + why + 12 > sheet.width();
        double nameRoom = sheet.narrow() ? sheet.width() : sheet.left() - 14;
        double whyRoom = sheet.narrow() ? sheet.width() : sheet.width() - axis.widest() - 10;
        double nameY = height + 18.5;
        double whyY = two ? nameY + 17 : nameY;
        lines.add(new NamedBox(lane.name(), TextWidth.cut(lane.name(), 13, nameRoom), lane.href(),
                TextWidth.cut(lane.why(), sheet.font(), whyRoom), nameY, whyY, height));
        height += two ? LINE + 17 : LINE;
    }

    private void addTitle(String words) {
        lines.add(new NamedBox(words, words, "", "", height + 18, 0, height));
        height += 26;
    }
}
