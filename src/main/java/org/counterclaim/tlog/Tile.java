package org.counterclaim.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The address of up to 256 consecutive hashes of a tree: c2sp.org/tlog-tiles, "Merkle Tree".
 *
 * @param level 0 for leaf hashes, 1 for the roots of 256 leaves, 2 for those of 65,536
 * @param index counted from 0 within the level
 * @param width the number of hashes; 256 if it is full
 */
public record Tile(int level, long index, int width) {

    /** The number of hashes in a full tile. */
    public static final int FULL = TilePath.FULL;

    /** How many levels of the tree one level of tiles spans. */
    static final int HEIGHT = 8;

    private static final int HIGHEST = 63;
    private static final Pattern FORM = Pattern.compile("tile/(0|[1-9][0-9]?)/(.+)");

    /** @throws IllegalArgumentException if the level is not from 0 to 63, the index is negative or the width is not from 1 to 256 */
    public Tile {
        if (level < 0 || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile " + index + " of level " + level + " and width " + width);
        }
    }

    /**
     * Parses the path below a log's prefix, such as {@code tile/1/x001/x234/067.p/8}.
     *
     * @throws IllegalArgumentException for anything but the canonical path of a tile, including the path of an entry bundle
     */
    public static Tile parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a tile's path");
        }
        TilePath place = TilePath.parse(form.group(2));
        return new Tile(Integer.parseInt(form.group(1)), place.index(), place.width());
    }

    /** Returns all tiles of a tree of this size, those of level 0 first. */
    public static Stream<Tile> of(long size) {
        return grown(0, size);
    }

    /** Returns the tiles that a tree gained by growing from {@code from} to {@code to} leaves. */
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

    /** Returns the path below a log's prefix. */
    public String path() {
        return "tile/" + level + "/" + new TilePath(index, width).text();
    }

    /** Returns its length in bytes. */
    public int length() {
        return width * MerkleHash.LENGTH;
    }

    /**
     * Whether a tree of this size has all of its hashes. Partial tiles of smaller trees, for which the log may have published a checkpoint,
     * are included.
     */
    public boolean isWithin(long size) {
        return index <= (hashes(size, level) - width) / FULL && index * FULL + width <= hashes(size, level);
    }

    /** Returns the number of complete subtrees of this tile level in a tree of this size. */
    static long hashes(long size, int level) {
        return level < HEIGHT ? size >> (HEIGHT * level) : 0;
    }
}
