package org.counterclaim.tlog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code <N>[.p/<W>]} of c2sp.org/tlog-tiles, "Merkle Tree": the index and width of a tile or an entry bundle. */
record TilePath(long index, int width) {

    /** The width of a full one. */
    static final int FULL = 256;

    private static final Pattern FORM = Pattern.compile("((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    TilePath {
        if (index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile " + index + " of width " + width);
        }
    }

    static TilePath parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a tile's path");
        }
        String width = form.group(2);
        long index = Long.parseLong(form.group(1).replace("x", "").replace("/", ""));
        TilePath path = new TilePath(index, width == null ? FULL : Integer.parseInt(width));
        if (!path.text().equals(text)) {
            throw new IllegalArgumentException("not a tile's path in its one form");
        }
        return path;
    }

    String text() {
        StringBuilder digits = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            digits.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return width == FULL ? digits.toString() : digits + ".p/" + width;
    }
}
