package org.counterclaim.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The address of up to 256 consecutive entries: c2sp.org/tlog-tiles, "Log entries".
 *
 * @param index counted from 0; the first entry is {@code index} * 256
 * @param width the number of entries; 256 if it is full
 */
public record EntryBundle(long index, int width) {

    /** The most bytes of an entry, whose length is written in two bytes. */
    public static final int LONGEST_ENTRY = 65_535;

    private static final String FOLDER = "tile/entries/";

    /** @throws IllegalArgumentException if the index is negative or the width is not from 1 to 256 */
    public EntryBundle {
        if (index < 0 || width < 1 || width > Tile.FULL) {
            throw new IllegalArgumentException("no bundle " + index + " of width " + width);
        }
    }

    /**
     * Parses the path below a log's prefix, such as {@code tile/entries/x001/067.p/8}.
     *
     * @throws IllegalArgumentException for anything but the canonical path of a bundle
     */
    public static EntryBundle parse(String path) {
        if (!path.startsWith(FOLDER)) {
            throw new IllegalArgumentException("not an entry bundle's path");
        }
        TilePath place = TilePath.parse(path.substring(FOLDER.length()));
        return new EntryBundle(place.index(), place.width());
    }

    /** Returns the bundles that a log gained by growing from {@code from} to {@code to} entries. */
    public static Stream<EntryBundle> grown(long from, long to) {
        return Tile.grown(from, to).filter(tile -> tile.level() == 0).map(tile -> new EntryBundle(tile.index(), tile.width()));
    }

    /** Returns the path below a log's prefix. */
    public String path() {
        return FOLDER + new TilePath(index, width).text();
    }

    /** Whether a log of this size has all of these entries. */
    public boolean isWithin(long size) {
        return new Tile(0, index, width).isWithin(size);
    }

    /**
     * Encodes the entries, each after its length.
     *
     * @throws IllegalArgumentException if there are more or fewer than {@code width}, or one is longer than 65,535 bytes
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
     * Decodes the entries of a bundle.
     *
     * @throws IllegalArgumentException if there are more or fewer than {@code width}, or bytes left over
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
