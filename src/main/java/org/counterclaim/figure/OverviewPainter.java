package org.counterclaim.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the markup of an overview. */
final class OverviewPainter {

    private static final int MANY_ARCS = 40;
    private static final int CROWD = 60;

    private final OverviewLayout layout;
    private final FigureMeasures sheet;
    private final SvgWriter svg;

    private OverviewPainter(OverviewLayout layout) {
        this.layout = layout;
        this.sheet = layout.sheet;
        this.svg = new SvgWriter(layout.marks.size() > CROWD);
    }

    static String draw(OverviewFigure overview, FigureMeasures sheet) {
        return new OverviewPainter(new OverviewLayout(overview, sheet)).draw();
    }

    private String draw() {
        double bottom = layout.isEmpty() ? 60 : layout.height;
        svg.open(sheet.cssClass(), sheet.width(), Math.rint(bottom + 2), "group", layout.overview.label());
        if (layout.isEmpty()) {
            return svg.label("soft", 0, 32, "Nothing said yet").raw("\n</svg>").toString();
        }
        svg.raw("<g aria-hidden=\"true\">");
        AxisPainter axis = new AxisPainter(layout.axis, sheet, layout.top - 4, layout.marks);
        axis.drawBack(svg, bottom);
        axis.drawAsOf(svg, layout.overview.asOf(), bottom);
        drawFrame();
        axis.drawLine(svg, false);
        drawArcs();
        drawKinds();
        svg.raw("</g>\n");
        layout.lanes.forEach(this::drawName);
        layout.lines.forEach(this::drawNamed);
        layout.lanes.forEach(this::drawMarks);
        return svg.raw("</svg>").toString();
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

    private void drawArcs() {
        Map<String, List<AnswerArc>> byStance = new TreeMap<>();
        ArcObstacles obstacles = null;
        for (StatementMark mark : layout.marks) {
            ArcAnchor from = layout.anchors.get(mark.id());
            ArcAnchor to = mark.answers() == null ? null : layout.anchors.get(mark.answers());
            if (from == null || to == null || to.equals(from)) {
                continue;
            }
            obstacles = obstacles == null ? ObstacleCollector.of(layout) : obstacles;
            String kind = mark.stance() + (mark.maybe() ? " maybe" : "");
            byStance.computeIfAbsent(kind, key -> new ArrayList<>()).add(new ArcRouter(obstacles).route(from, to));
        }
        boolean many = byStance.values().stream().mapToInt(List::size).sum() > MANY_ARCS;
        byStance.forEach((kind, arcs) -> drawArcs(many ? kind + " many" : kind, arcs));
    }

    private void drawArcs(String kind, List<AnswerArc> arcs) {
        svg.raw("<g").attribute("class", "arc " + kind).raw("><path d=\"");
        arcs.forEach(arc -> arc.drawCurve(svg));
        svg.raw("\"/><path class=\"tip\" d=\"");
        arcs.forEach(arc -> arc.drawHead(svg));
        svg.raw("\"/></g>\n");
    }

    private void drawKinds() {
        for (LaneBox lane : layout.lanes) {
            if (lane.kind().isEmpty() || !sheet.named()) {
                continue;
            }
            String kind = TextWidth.cut(lane.kind(), 12, sheet.narrow() ? sheet.width() / 2 : sheet.left() - 14);
            double x = sheet.narrow() ? TextWidth.bold(lane.name().getFirst(), 14) + 8 : 0;
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
        openLink(lane.href(), lane.fullName());
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
        for (LaneLayout.HiddenCount count : lane.layout().counts) {
            String words = count.n() + (count.n() == 1 ? " more statement: " : " more statements, the first: ");
            openLink(count.first().href(), words + count.first().fullTitle());
            svg.label("tick count", count.x(), lane.countRow() + 4, "×" + count.n());
            closeLink(count.first().href());
        }
    }

    private void drawMark(PlacedMark slot, double y, LaneBox lane) {
        StatementMark mark = slot.mark();
        String title = mark.fullTitle();
        svg.raw("<a").attribute("class", mark.maybe() ? mark.stance() + " maybe" : mark.stance());
        svg.attribute("href", mark.href()).attribute("aria-label", title).raw("><title>").text(title).raw("</title>");
        double size = lane.layout().size;
        slot.at().drawBar(svg, y, size < 14 ? 5 : 7);
        svg.use(mark.stance(), slot.at().x(), y, size);
        slot.label().draw(svg, slot.at(), y, sheet.font());
        svg.raw("</a>\n");
    }
}
