package org.counterclaim.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Writes the markup of a strip: marks piled upon the axis, known days lowest. */
final class StripPainter {

    private static final int MOST_ROWS = 24;
    private static final double SIZE = 11;

    private record Item(String symbol, boolean maybe, DatePlacement at) {}

    private final StripFigure strip;
    private final FigureMeasures sheet;
    private final TimeAxis axis;
    private final List<Item> items = new ArrayList<>();
    private final SvgWriter svg = new SvgWriter(true);

    private StripPainter(StripFigure strip, FigureMeasures sheet) {
        this.strip = strip;
        this.sheet = sheet;
        List<DateSpan> spans = new ArrayList<>();
        strip.marks().forEach(mark -> spans.add(mark.said()));
        strip.events().forEach(event -> spans.add(event.span()));
        axis = TimeAxis.of(spans, sheet);
        strip.marks().forEach(mark -> add(mark.stance(), mark.maybe(), mark.said()));
        strip.events().forEach(event -> add("event", false, event.span()));
        items.sort(Comparator.<Item, Boolean>comparing(item -> item.at.isLoose()).thenComparingDouble(item -> item.at.x()));
    }

    static String draw(StripFigure strip, FigureMeasures sheet) {
        return new StripPainter(strip, sheet).draw();
    }

    private void add(String symbol, boolean maybe, DateSpan span) {
        items.add(new Item(symbol, maybe, DatePlacement.of(span, axis, sheet)));
    }

    private String draw() {
        RowPacking rows = new RowPacking(MOST_ROWS, 0);
        int[] row = items.stream().mapToInt(item -> rows.fit(item.at.left() + 2, item.at.right() - 2)).toArray();
        boolean over = Arrays.stream(row).anyMatch(r -> r < 0);
        double base = (over ? 24 : 8) + sheet.row() * rows.size();
        if (items.isEmpty()) {
            svg.open(sheet.cssClass() + " strip", sheet.width(), 40, "img", strip.label());
            return svg.label("soft", 0, 24, "Nothing said yet").raw("\n</svg>").toString();
        }
        svg.open(sheet.cssClass() + " strip", sheet.width(), base + 34, "img", strip.label());
        new AxisPainter(axis, sheet, base, strip.marks()).drawLine(svg, true);
        for (int i = 0; i < row.length; i++) {
            if (row[i] >= 0) {
                drawItem(items.get(i), base - 9 - row[i] * sheet.row());
            }
        }
        drawCounts(row);
        return svg.raw("</svg>").toString();
    }

    private void drawItem(Item item, double y) {
        svg.raw("<g").attribute("class", item.maybe ? item.symbol + " maybe" : item.symbol).raw(">");
        item.at.drawBar(svg, y, 5);
        svg.use(item.symbol, item.at.x(), y, SIZE).raw("</g>\n");
    }

    /** How many more there are, over the piles that they would have made higher still. */
    private void drawCounts(int[] row) {
        double width = 46;
        double free = axis.left() + width / 2;
        List<Item> left = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            if (row[i] < 0) {
                left.add(items.get(i));
            }
        }
        left.sort(Comparator.comparingDouble(item -> item.at.x()));
        for (int i = 0; i < left.size();) {
            double x = Math.min(Math.max(left.get(i).at.x(), free), axis.right() - width / 2);
            boolean last = x + width > axis.right() - width / 2;
            int start = i;
            while (i < left.size() && (last || left.get(i).at.x() < x + width / 2)) {
                i++;
            }
            svg.label("tick count", x, 14, "×" + (i - start));
            free = x + width;
        }
    }
}
