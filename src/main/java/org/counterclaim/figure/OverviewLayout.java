package org.counterclaim.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays out the lanes of an overview one below the other, and everything in them. */
final class OverviewLayout {

    static final int MOST_LANES = 14;
    static final int MOST_LINES = 12;

    private static final double NAME = 14;
    private static final double LINE = 28;

    final OverviewFigure overview;
    final FigureMeasures sheet;
    final TimeAxis axis;
    final double top;
    final List<LaneBox> lanes = new ArrayList<>();
    final List<NamedBox> lines = new ArrayList<>();
    final List<StatementMark> marks = new ArrayList<>();
    final Map<String, ArcAnchor> anchors = new HashMap<>();
    double height;

    OverviewLayout(OverviewFigure overview, FigureMeasures sheet) {
        this.overview = overview;
        this.sheet = sheet;
        this.top = overview.asOf() == null ? 44 : 64;
        this.height = top;
        List<DateSpan> spans = new ArrayList<>();
        for (ActorLane lane : overview.lanes()) {
            lane.marks().forEach(mark -> spans.add(mark.said()));
            lane.events().forEach(event -> spans.add(event.span()));
            marks.addAll(lane.marks());
        }
        overview.relays().forEach(relay -> spans.add(relay.when()));
        this.axis = TimeAxis.of(spans, sheet);
        addLanes();
        addRelays();
        addNamed();
    }

    boolean isEmpty() {
        return (lanes.isEmpty() && lines.isEmpty()) || (!sheet.named() && marks.isEmpty());
    }

    private void addLanes() {
        List<ActorLane> all = overview.lanes();
        boolean crowded = marks.size() > sheet.budget();
        int drawn = all.size() > MOST_LANES ? MOST_LANES - 1 : all.size();
        for (ActorLane lane : all.subList(0, drawn)) {
            LaneLayout layout = LaneLayout.of(lane.marks(), lane.events(), quota(lane.marks().size()), crowded, axis, sheet);
            addLane(lane.name(), lane.kind(), lane.href(), layout, false);
        }
        if (drawn < all.size()) {
            List<StatementMark> rest = new ArrayList<>();
            all.subList(drawn, all.size()).forEach(lane -> rest.addAll(lane.marks()));
            String name = "and " + (all.size() - drawn) + " more actors";
            addLane(name, "", "", LaneLayout.stacked(rest, crowded ? quota(rest.size()) / 2 : rest.size(), axis, sheet), false);
        }
    }

    /** Returns a lane's share of the marks that may be drawn one by one. */
    private int quota(int size) {
        return marks.size() <= sheet.budget() ? size : Math.max(48, size * sheet.budget() / marks.size());
    }

    private void addLane(String name, String kind, String href, LaneLayout layout, boolean relays) {
        double rows = Math.max(0, layout.rows - 1) * layout.pitch;
        boolean above = sheet.narrow() && sheet.named();
        double room = above ? sheet.width() - TextWidth.of(kind, 12) - 8 : sheet.left() - 14;
        List<String> words = sheet.named() ? NameLines.of(name, NAME, room, above ? 1 : 2) : List.of();
        double least = sheet.narrow() ? 0 : relays ? LINE : 30 + 18 * Math.max(1, words.size() + (kind.isEmpty() ? 0 : .8));
        double tall = Math.max(least, (above ? 24 : 0) + rows + (sheet.narrow() ? 36 : relays ? LINE : 42));
        tall = Math.rint(tall / 2) * 2;
        double first = above ? height + 36 : Math.rint(height + (tall - rows) / 2);
        LaneBox box = new LaneBox(name, words, kind, href, layout, height, tall, first, relays);
        lanes.add(box);
        for (PlacedMark slot : relays ? List.<PlacedMark>of() : layout.slots) {
            anchors.put(slot.mark().id(), new ArcAnchor(slot.at().x(), box.row(slot.row()), layout.size / 2));
        }
        height += tall;
    }

    private void addRelays() {
        List<RelayingActor> relays = overview.relays();
        int drawn = relays.size() > MOST_LINES ? MOST_LINES - 1 : relays.size();
        if (drawn > 0) {
            addTitle("Relays only");
        }
        for (RelayingActor relay : relays.subList(0, drawn)) {
            addRelay(relay);
        }
        if (drawn < relays.size()) {
            List<StatementMark> rest = relays.subList(drawn, relays.size()).stream().map(RelayingActor::mark).toList();
            LaneLayout layout = LaneLayout.stacked(rest, sheet.budget() / 4, axis, sheet);
            addLane("and " + rest.size() + " more", "", "", layout, true);
        }
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
        List<NamedActor> named = overview.named();
        int drawn = named.size() > MOST_LINES ? MOST_LINES - 1 : named.size();
        if (drawn > 0) {
            addTitle("Named, no statement recorded");
        }
        for (NamedActor lane : named.subList(0, drawn)) {
            addNamed(lane);
        }
        if (drawn < named.size()) {
            addNamed(new NamedActor("and " + (named.size() - drawn) + " more", "", ""));
        }
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
