package org.counterclaim.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes the markup of an overview. */
final class OverviewPainter {

    private static final int CROWD = 60;
    private static final int MOST_SYMBOLS = 16;
    private static final double STRIP = 20;

    private final OverviewLayout layout;
    private final FigureMeasures sheet;
    private final ArcSelection arcs;
    private final SvgWriter svg;

    OverviewPainter(OverviewLayout layout) {
        this.layout = layout;
        this.sheet = layout.sheet;
        this.arcs = new ArcSelection(layout);
        this.svg = new SvgWriter(layout.marks.size() > CROWD);
    }

    /** The number of lanes. */
    int lanes() {
        return layout.lanes.size();
    }

    /** Returns what readers need to know about bars and arcs, in sentences; empty if there are none. */
    String note() {
        List<String> sentences = new ArrayList<>();
        if (layout.lanes.stream().anyMatch(lane -> !lane.layout().bars.isEmpty())) {
            sentences.add("Where marks would hide each other, bars count them: for a claim upwards, against it downwards.");
        }
        if (!arcs.shown.isEmpty()) {
            sentences.add("An arc joins a denial or dispute to what it answers.");
        }
        if (!arcs.hidden.isEmpty()) {
            sentences.add(arcs.shown.isEmpty()
                    ? "Point at a mark to see what it answers, or choose an actor or a claim."
                    : "Where it would cross words, it shows when you point at the mark.");
        }
        return String.join(" ", sentences);
    }

    /** Returns the axis by itself. */
    String axis() {
        if (layout.isEmpty()) {
            return "";
        }
        SvgWriter above = new SvgWriter(layout.marks.size() > CROWD);
        above.openHidden(sheet.cssClass() + " time", 0, sheet.width(), layout.top);
        drawAxis(above, layout.top);
        return above.raw("</svg>").toString();
    }

    private void drawAxis(SvgWriter on, double bottom) {
        AxisPainter axis = new AxisPainter(layout.axis, sheet, layout.top - 4, layout.marks);
        axis.drawBack(on, bottom);
        axis.drawAsOf(on, layout.overview.asOf(), bottom);
        axis.drawLine(on, false);
    }

    /** Returns one lane's marks in one line, on the same axis; where they would be many, as lines. */
    String strip(StatementLane lane) {
        SvgWriter line = new SvgWriter(true);
        line.raw("<svg").attribute("class", sheet.cssClass() + " strip").raw(" viewBox=\"").point(sheet.left(), 0).raw(" ");
        line.point(sheet.width() - sheet.left(), STRIP).raw("\" aria-hidden=\"true\">");
        Map<String, List<Double>> places = new TreeMap<>();
        lane.marks().forEach(mark -> places.computeIfAbsent(mark.stance(), stance -> new ArrayList<>())
                .add(DatePlacement.of(mark.said(), layout.axis, sheet).x()));
        places.forEach((stance, at) -> {
            line.raw("<g").attribute("class", stance).raw(">");
            if (lane.size() > MOST_SYMBOLS) {
                line.raw("<path class=\"rug\" d=\"");
                at.forEach(x -> line.raw("M").point(x, 4).raw("v12"));
                line.raw("\"/>");
            } else {
                at.forEach(x -> line.use(stance, x, STRIP / 2, 11));
            }
            line.raw("</g>");
        });
        return line.raw("</svg>").toString();
    }

    /** Returns the lanes, with the axis if the figure is one lane. */
    String draw() {
        if (layout.isEmpty()) {
            svg.open(sheet.cssClass(), sheet.width(), 62, "group", layout.overview.label());
            return svg.label("soft", 0, 32, "Nothing said yet").raw("\n</svg>").toString();
        }
        double from = layout.overview.isSingle() ? 0 : layout.top;
        svg.openGroup(sheet.cssClass(), from, sheet.width(), Math.rint(layout.height + 2 - from), layout.overview.label());
        svg.raw("<g aria-hidden=\"true\">");
        drawBack();
        drawFrame();
        drawBars();
        drawArcs();
        drawKinds();
        svg.raw("</g>\n");
        layout.lanes.forEach(this::drawName);
        layout.lines.forEach(this::drawNamed);
        layout.lanes.forEach(this::drawMarks);
        return svg.raw("</svg>").toString();
    }

    private void drawBack() {
        if (layout.overview.isSingle()) {
            drawAxis(svg, layout.height);
            return;
        }
        AxisPainter axis = new AxisPainter(layout.axis, sheet, layout.top - 4, layout.marks);
        axis.drawBack(svg, layout.height);
        axis.drawAsOf(svg, layout.overview.asOf(), layout.height);
    }

    private void drawFrame() {
        svg.raw("<path class=\"lane\" d=\"");
        layout.lanes.forEach(lane -> svg.raw("M0 ").number(lane.y()).raw("H").number(sheet.width()));
        layout.lines.forEach(line -> svg.raw("M0 ").number(line.y()).raw("H").number(sheet.width()));
        svg.raw("\"/>\n");
        for (LaneBox lane : layout.lanes) {
            lane.layout().ties.forEach(tie -> tie.drawLine(svg, lane.row(tie.row()), sheet));
        }
    }

    /** Draws bars to one scale in all lanes: for the claims upwards, against them downwards. */
    private void drawBars() {
        List<CountBar> all = layout.lanes.stream().flatMap(lane -> lane.layout().bars.stream()).toList();
        int above = all.stream().mapToInt(CountBar::above).max().orElse(0);
        int below = all.stream().mapToInt(CountBar::against).max().orElse(0);
        double unit = LaneLayout.BARS / Math.max(1, above + below);
        for (LaneBox lane : layout.lanes) {
            List<CountBar> bars = lane.layout().bars;
            if (!bars.isEmpty()) {
                double base = lane.first() + above * unit;
                drawBars("asserts", bar -> bar.drawInFavour(svg, base, unit), bars);
                drawBars("reports", bar -> bar.drawOthers(svg, base, unit), bars);
                drawBars("denies", bar -> bar.drawAgainst(svg, base, unit), bars);
            }
        }
    }

    private void drawBars(String cssClass, Consumer<CountBar> part, List<CountBar> bars) {
        svg.raw("<g").attribute("class", cssClass).raw("><path class=\"count\" d=\"");
        bars.forEach(part);
        svg.raw("\"/></g>\n");
    }

    private void drawArcs() {
        Map<String, List<AnswerArc>> byStance = new TreeMap<>();
        for (StatementMark mark : layout.marks) {
            AnswerArc arc = arcs.shown.get(mark.id());
            if (arc != null) {
                byStance.computeIfAbsent(kind(mark), key -> new ArrayList<>()).add(arc);
            }
        }
        byStance.forEach((kind, some) -> drawArcs("arc " + kind, some));
    }

    private static String kind(StatementMark mark) {
        return mark.maybe() ? mark.stance() + " maybe" : mark.stance();
    }

    private void drawArcs(String cssClass, List<AnswerArc> some) {
        svg.raw("<g").attribute("class", cssClass).raw("><path d=\"");
        some.forEach(arc -> arc.drawCurve(svg));
        svg.raw("\"/><path class=\"tip\" d=\"");
        some.forEach(arc -> arc.drawHead(svg));
        svg.raw("\"/></g>\n");
    }

    private void drawKinds() {
        for (LaneBox lane : layout.lanes) {
            if (lane.kind().isEmpty() || !sheet.named()) {
                continue;
            }
            String kind = TextWidth.cut(lane.kind(), 12, sheet.narrow() ? sheet.width() / 2 : sheet.left() - 14);
            double x = sheet.narrow() ? TextWidth.bold(lane.name().getFirst(), 14) + OverviewLayout.KIND_GAP : 0;
            svg.label("kind", x, nameY(lane) + (sheet.narrow() ? 0 : 16 + 17 * (lane.name().size() - 1)), kind);
        }
        svg.raw("\n");
    }

    /** Height of a name's first line: above the lane's rows, or beside their middle. */
    private double nameY(LaneBox lane) {
        if (sheet.narrow()) {
            return lane.y() + (lane.relays() && lane.height() < 40 ? lane.height() / 2 + 4.5 : 18);
        }
        double lines = (lane.name().size() - 1) * 17 + (lane.kind().isEmpty() ? 0 : 16);
        return lane.y() + Math.min(lane.height(), 220) / 2 + 5 - lines / 2;
    }

    private void drawName(LaneBox lane) {
        if (!sheet.named()) {
            return;
        }
        String cssClass = lane.relays() || lane.href().isEmpty() ? "name minor" : "name";
        openLink(lane.href(), lane.layout().bars.isEmpty() ? lane.fullName() : lane.fullName() + ", " + lane.kind());
        for (int i = 0; i < lane.name().size(); i++) {
            svg.label(cssClass, 0, nameY(lane) + 17 * i, lane.name().get(i));
        }
        closeLink(lane.href());
    }

    private void drawNamed(NamedBox line) {
        if (line.whyY() == 0) {
            svg.label("group", 0, line.nameY(), line.name()).raw("\n");
            return;
        }
        openLink(line.href(), line.fullName());
        svg.label("name minor", 0, line.nameY(), line.name());
        closeLink(line.href());
        boolean end = sheet.narrow() && line.whyY() == line.nameY();
        if (!line.why().isEmpty()) {
            double x = end ? sheet.width() : sheet.narrow() ? 0 : layout.axis.widest() + 10;
            svg.label(end ? "soft end" : "soft", x, line.whyY(), line.why()).raw("\n");
        }
    }

    private void openLink(String href, String name) {
        if (!href.isEmpty()) {
            svg.raw("<a").attribute("href", href).attribute("aria-label", name).raw(">");
        }
    }

    private void closeLink(String href) {
        svg.raw(href.isEmpty() ? "\n" : "</a>\n");
    }

    private void drawMarks(LaneBox lane) {
        for (PlacedMark slot : lane.layout().slots) {
            drawMark(slot, lane.row(slot.row()), lane);
        }
        for (PlacedEvent tie : lane.layout().ties) {
            tie.drawMark(svg, lane.row(tie.row()), lane.layout().size - 2);
        }
    }

    private void drawMark(PlacedMark slot, double y, LaneBox lane) {
        StatementMark mark = slot.mark();
        String title = mark.fullTitle();
        AnswerArc arc = arcs.hidden.get(mark.id());
        if (arc != null) {
            svg.raw("<g>");
            drawArcs("arc shy " + kind(mark), List.of(arc));
        }
        svg.raw("<a").attribute("class", kind(mark));
        svg.attribute("href", mark.href()).attribute("aria-label", title).raw("><title>").text(title).raw("</title>");
        double size = lane.layout().size;
        slot.at().drawBar(svg, y, size < 14 ? 5 : 7);
        svg.use(mark.stance(), slot.at().x(), y, size);
        slot.label().draw(svg, slot.at(), y, sheet.font());
        svg.raw(arc == null ? "</a>\n" : "</a></g>\n");
    }
}
