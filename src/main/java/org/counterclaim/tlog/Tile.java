package org.counterclaim.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The address of up to 256 hashes that follow each other in a tree: c2sp.org/tlog-tiles, "Merkle Tree".
 *
 * @param level 0 for leaf hashes, 1 for the roots of 256 leaves, 2 for those of 65,536
 * @param index counted from 0 within the level
 * @param width how many hashes it has; 256 where it is full
 */
public record Tile(int level, long index, int width) {

    /** How many hashes a full tile has. */
    public static final int FULL = TilePath.FULL;

    /** How many levels of the tree one level of tiles spans. */
    static final int HEIGHT = 8;

    private static final int HIGHEST = 63;
    private static final Pattern FORM = Pattern.compile("tile/(0|[1-9][0-9]?)/(.+)");

    /** @throws IllegalArgumentException where the level is not from 0 to 63, the index negative or the width not from 1 to 256 */
    public Tile {
        if (level < 0 || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile " + index + " of level " + level + " and width " + width);
        }
    }

    /**
     * Reads the path below a log's prefix, such as {@code tile/1/x001/x234/067.p/8}.
     *
     * @throws IllegalArgumentException for anything but the one form of a tile's path; that of an entry bundle is none
     */
    public static Tile parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a tile's path");
        }
        TilePath place = TilePath.parse(form.group(2));
        return new Tile(Integer.parseInt(form.group(1)), place.index(), place.width());
    }

    /** All tiles of a tree with so many leaves, those of level 0 first. */
    public static Stream<Tile> of(long size) {
        return grown(0, size);
    }

    /** The tiles that a tree has with {@code to} leaves and did not have with {@code from} of them. */
    public static Stream<Tile> grown(long from, long to) {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no growth from " + from + " to " + to);
        }
        List<Stream<Tile>> levels = new ArrayList<>();
        for (int level = 0; level < HEIGHT && hashes(to, level) > 0; level++) {
            levels.add(grown(hashes(from, level), hashes(to, level), level));
        }
        return levels.stream().flatMap(tiles -> tiles);
    }

    private static Stream<Tile> grown(long from, long to, int level) {
        long end = from == to ? from / FULL : Math.ceilDiv(to, (long) FULL);
        return LongStream.range(from / FULL, end).mapToObj(index -> new Tile(level, index, (int) Math.min(FULL, to - index * FULL)));
    }

    /** The path below a log's prefix. */
    public String path() {
        return "tile/" + level + "/" + new TilePath(index, width).text();
    }

    /** How many bytes it has. */
    public int length() {
        return width * MerkleHash.LENGTH;
    }

    /**
     * Whether a tree with so many leaves has all of its hashes. That includes partial tiles of smaller trees, which a log may have
     * made a checkpoint of.
     */
    public boolean isWithin(long size) {
        return index <= (hashes(size, level) - width) / FULL && index * FULL + width <= hashes(size, level);
    }

    /** How many complete subtrees of this tile level a tree with so many leaves has. */
    static long hashes(long size, int level) {
        return level < HEIGHT ? size >> (HEIGHT * level) : 0;
    }
}
