package org.counterclaim.figure;

/**
 * Writes the markup of a provenance tree. If there is room, the steps of a relay are columns; on phones, and if there are many steps, each
 * step is indented a little, with the words at its right.
 */
final class TreePainter {

    private static final double WIDE = 930;
    private static final double NARROW = 358;
    private static final double COLUMN = 258;
    private static final double LEAST_COLUMN = 170;
    private static final double LINE = 16;

    /** Where the words under the ring before an origin end. */
    private static final double UNKNOWN = 90;

    private final ProvenanceTree tree;
    private final SourceForest forest;
    private final boolean narrow;
    private final boolean columns;
    private final double width;
    private final double x0;
    private final double step;
    private final SvgWriter body = new SvgWriter();
    private final SvgWriter back = new SvgWriter();
    private double height;

    private TreePainter(ProvenanceTree tree, boolean narrow) {
        this.tree = tree;
        this.forest = new SourceForest(tree.sources());
        this.narrow = narrow;
        this.width = narrow ? NARROW : WIDE;
        int deepest = forest.origins.stream().mapToInt(SourceNode::deepest).max().orElse(0);
        double wideX0 = tree.restsOnUnknown() ? 152 : 66;
        double column = Math.min(COLUMN, (WIDE - wideX0) / (deepest + 1));
        this.columns = !narrow && column >= LEAST_COLUMN;
        this.x0 = columns ? wideX0 : 40;
        this.step = columns ? column : Math.min(28, width * .4 / (deepest + 1));
    }

    static String draw(ProvenanceTree tree, boolean narrow) {
        return new TreePainter(tree, narrow).draw();
    }

    private String draw() {
        height = 16;
        for (SourceNode origin : forest.origins) {
            height += columns && origin != forest.origins.getFirst() ? 18 : 0;
            if (columns) {
                placeInColumns(origin, 0);
            } else {
                height += tree.restsOnUnknown() ? 46 : 0;
                placeSetIn(origin, 0);
            }
        }
        forest.origins.forEach(this::paint);
        SvgWriter svg = new SvgWriter();
        String cssClass = narrow ? "fig narrow tree" : "fig wide tree";
        svg.open(cssClass, width, forest.origins.isEmpty() ? 40 : height, "group", tree.label());
        if (forest.origins.isEmpty()) {
            svg.label("soft", 0, 24, "No report recorded");
        }
        svg.raw("<g aria-hidden=\"true\">").raw(back.toString()).raw("</g>\n").raw(body.toString());
        return svg.raw("</svg>").toString();
    }

    /** Relays follow in the next column, the first in the same line; answers stand below, in the same column. */
    private void placeInColumns(SourceNode node, int depth) {
        double top = height;
        node.x = x0 + depth * step;
        node.y = top;
        for (SourceNode relay : node.relays) {
            placeInColumns(relay, depth + 1);
        }
        height = Math.max(height, top + 30 + 18 + LINE * node.source.lines().size());
        for (SourceNode answer : node.answers) {
            placeInColumns(answer, depth);
        }
    }

    private void placeSetIn(SourceNode node, int depth) {
        node.x = x0 + depth * step;
        node.y = height;
        height += 34 + LINE * node.source.lines().size();
        node.relays.forEach(relay -> placeSetIn(relay, depth + 1));
        node.answers.forEach(answer -> placeSetIn(answer, depth));
    }

    private void paint(SourceNode node) {
        SourceNode parent = node.parent;
        if (parent == null) {
            if (tree.restsOnUnknown()) {
                paintUnknown(node);
            }
        } else if (node.opposes()) {
            paintAnswer(node, parent);
        } else {
            paintEdge(node, parent);
        }
        paintNode(node);
        node.relays.forEach(this::paint);
        node.answers.forEach(this::paint);
    }

    private void paintUnknown(SourceNode node) {
        back.raw("<g class=\"unknown\">");
        if (columns) {
            back.raw("<path class=\"edge unknown\" d=\"M22 ").number(node.y).raw("H").number(node.x - 14).raw("\"/>");
            back.use("unknown", 12, node.y, 16).raw("</g>");
            back.label("kind", 3, node.y + 28, "Not recorded").label("kind", 3, node.y + 44, "what it rests on");
        } else {
            double y = node.y - 46;
            back.raw("<path class=\"edge unknown\" d=\"M").point(node.x, y + 11).raw("V").number(node.y - 13).raw("\"/>");
            back.use("unknown", node.x, y, 16).raw("</g>");
            back.label("kind", node.x + 18, y + 4, "Not recorded: what it rests on");
        }
    }

    private void paintEdge(SourceNode node, SourceNode parent) {
        back.raw("<path class=\"edge\" d=\"M");
        if (!columns) {
            back.point(parent.x, parent.y + parent.size() / 2 + 2).raw("V").number(node.y).raw("H").number(node.x - 11);
            back.raw("\"/>");
            return;
        }
        back.point(parent.x + 14, parent.y);
        if (node.y != parent.y) {
            back.raw("H").number(parent.x + step - 40).raw("V").number(node.y);
        }
        back.raw("H").number(node.x - 16).raw("\"/><path class=\"tip\" d=\"M").point(node.x - 12, node.y).raw("l-8-4v8z\"/>");
    }

    /** An arc round the left side, from the answer up to what it answers. */
    private void paintAnswer(SourceNode node, SourceNode parent) {
        ArcAnchor to = anchor(parent);
        double start = node.x - node.size() / 2 - 3;
        double end = to.x() - AnswerArc.reach(to);
        double out = Math.max(end - Math.min(34, 12 + (node.y - parent.y) * .12), columns && tree.restsOnUnknown() ? UNKNOWN : 2);
        double low = node.y - (node.y - parent.y) * .12;
        double[] points = {start, node.y, out, low, out, parent.y + 4, end, parent.y};
        AnswerArc arc = new AnswerArc(points, to, -1, 0);
        back.raw("<g").attribute("class", "arc " + node.source.mark()).raw("><path d=\"");
        arc.drawCurve(back);
        back.raw("\"/><path class=\"tip\" d=\"");
        arc.drawHead(back);
        back.raw("\"/></g>");
    }

    private static ArcAnchor anchor(SourceNode node) {
        return new ArcAnchor(node.x, node.y, node.size() / 2);
    }

    private void paintNode(SourceNode node) {
        ReportSource source = node.source;
        double x = columns ? node.x - 9 : node.x + 18;
        double y = columns ? node.y + 28 : node.y + 5;
        double room = columns ? step - 50 : width - x;
        if (source.href() != null) {
            body.raw("<a").attribute("href", source.href()).raw(">");
        }
        body.raw("<g").attribute("class", source.mark()).raw(">").use(source.mark(), node.x, node.y, node.size());
        body.raw("</g>").label("name", x, y, TextWidth.cutBold(source.name(), 14, room));
        body.raw(source.href() != null ? "</a>" : "");
        for (int i = 0; i < source.lines().size(); i++) {
            body.label("", x, y + 18 + LINE * i, TextWidth.cut(source.lines().get(i), narrow ? 11.5 : 12.5, room));
        }
        body.raw("\n");
    }
}
