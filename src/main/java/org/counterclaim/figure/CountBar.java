package org.counterclaim.figure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The number of a lane's statements in one stretch of the axis.
 *
 * @param x where the stretch begins
 * @param width how wide it is
 * @param inFavour those for the claim
 * @param others those that take no side, or take something back
 * @param against those against the claim
 */
record CountBar(double x, double width, int inFavour, int others, int against) {

    private static final double LEAST = 1.5;

    /** Counts marks, which lie at these places in ascending order, in stretches of equal width. */
    static List<CountBar> of(List<StatementMark> marks, double[] places, double width) {
        Map<Long, CountBar> bars = new TreeMap<>();
        for (int i = 0; i < places.length; i++) {
            long at = (long) Math.floor(places[i] / width);
            bars.merge(at, one(marks.get(i).stance(), at * width, width), CountBar::plus);
        }
        return List.copyOf(bars.values());
    }

    private static CountBar one(String stance, double x, double width) {
        return switch (stance) {
            case "asserts", "supports" -> new CountBar(x, width, 1, 0, 0);
            case "denies", "disputes" -> new CountBar(x, width, 0, 0, 1);
            default -> new CountBar(x, width, 0, 1, 0);
        };
    }

    private CountBar plus(CountBar more) {
        return new CountBar(x, width, inFavour + more.inFavour, others + more.others, against + more.against);
    }

    /** Returns the statements that are drawn above the base line. */
    int above() {
        return inFavour + others;
    }

    void drawInFavour(SvgWriter svg, double base, double unit) {
        draw(svg, base - tall(inFavour, unit), tall(inFavour, unit));
    }

    void drawOthers(SvgWriter svg, double base, double unit) {
        draw(svg, base - tall(inFavour, unit) - tall(others, unit), tall(others, unit));
    }

    void drawAgainst(SvgWriter svg, double base, double unit) {
        draw(svg, base + 1, tall(against, unit));
    }

    private static double tall(int n, double unit) {
        return n == 0 ? 0 : Math.max(LEAST, n * unit);
    }

    private void draw(SvgWriter svg, double y, double tall) {
        if (tall > 0) {
            svg.raw("M").point(x + 1, y).raw("h").number(width - 2).raw("v").number(tall).raw("H").number(x + 1).raw("z");
        }
    }
}
