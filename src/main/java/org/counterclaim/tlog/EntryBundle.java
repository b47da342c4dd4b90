package org.counterclaim.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The address of up to 256 entries that follow each other: c2sp.org/tlog-tiles, "Log entries".
 *
 * @param index counted from 0; the first entry is {@code index} * 256
 * @param width how many entries it has; 256 where it is full
 */
public record EntryBundle(long index, int width) {

    /** How many bytes an entry may have, since two bytes say how many it has. */
    public static final int LONGEST_ENTRY = 65_535;

    private static final String FOLDER = "tile/entries/";

    /** @throws IllegalArgumentException where the index is negative or the width not from 1 to 256 */
    public EntryBundle {
        if (index < 0 || width < 1 || width > Tile.FULL) {
            throw new IllegalArgumentException("no bundle " + index + " of width " + width);
        }
    }

    /**
     * Reads the path below a log's prefix, such as {@code tile/entries/x001/067.p/8}.
     *
     * @throws IllegalArgumentException for anything but the one form of a bundle's path
     */
    public static EntryBundle parse(String path) {
        if (!path.startsWith(FOLDER)) {
            throw new IllegalArgumentException("not an entry bundle's path");
        }
        TilePath place = TilePath.parse(path.substring(FOLDER.length()));
        return new EntryBundle(place.index(), place.width());
    }

    /** The bundles that a log has with {@code to} entries and did not have with {@code from} of them. */
    public static Stream<EntryBundle> grown(long from, long to) {
        return Tile.grown(from, to).filter(tile -> tile.level() == 0).map(tile -> new EntryBundle(tile.index(), tile.width()));
    }

    /** The path below a log's prefix. */
    public String path() {
        return FOLDER + new TilePath(index, width).text();
    }

    /** Whether a log with so many entries has all of these. */
    public boolean isWithin(long size) {
        return new Tile(0, index, width).isWithin(size);
    }

    /**
     * The entries, each after its length.
     *
     * @throws IllegalArgumentException where there are more or fewer than {@code width}, or one is longer than 65,535 bytes
     */
    public byte[] encode(List<byte[]> entries) {
        throwUnless(entries.size() == width, entries.size() + " entries");
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            throwUnless(entry.length <= LONGEST_ENTRY, "an entry of " + entry.length + " bytes");
            bundle.write(entry.length >> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /**
     * The entries of a bundle.
     *
     * @throws IllegalArgumentException where there are more or fewer than {@code width}, or bytes that belong to none
     */
    public List<byte[]> decode(byte[] bundle) {
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        List<byte[]> entries = new ArrayList<>(width);
        while (rest.hasRemaining()) {
            throwUnless(rest.remaining() >= Short.BYTES && entries.size() < width, "bytes after the last entry");
            byte[] entry = new byte[Short.toUnsignedInt(rest.getShort())];
            throwUnless(rest.remaining() >= entry.length, "the beginning of an entry");
            rest.get(entry);
            entries.add(entry);
        }
        throwUnless(entries.size() == width, entries.size() + " entries");
        return entries;
    }

    private void throwUnless(boolean held, String what) {
        if (!held) {
            throw new IllegalArgumentException(what + " in " + path());
        }
    }
}
