package org.counterclaim.tlog;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the roots of complete subtrees in tiles, and computes those between the levels of tiles. It caches the tiles used last. It is not
 * thread-safe.
 */
public final class TileReader implements SubtreeRoots {

    private static final int KEPT = 64;
    private static final int HIGHEST = 62;

    private final TileSource source;
    private final long size;
    private final Map<Tile, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Reads the tiles of a tree of this size, and only tiles that such a tree has.
     *
     * @param size the size of a checkpoint, whose tiles the log must serve (c2sp.org/tlog-tiles, "Partial Tiles")
     */
    public TileReader(TileSource source, long size) {
        this.source = source;
        this.size = size;
    }

    @Override
    public MerkleHash hash(int level, long index) {
        if (level < 0 || level > HIGHEST || index < 0 || index >= size >> level) {
            throw new IllegalArgumentException("no subtree " + index + " of level " + level + " in a tree of " + size);
        }
        int height = level % Tile.HEIGHT;
        long first = index << height;
        return root(bytes(holding(level / Tile.HEIGHT, first)), (int) (first % Tile.FULL), 1 << height);
    }

    private Tile holding(int level, long hash) {
        long index = hash / Tile.FULL;
        return new Tile(level, index, (int) Math.min(Tile.FULL, Tile.hashes(size, level) - index * Tile.FULL));
    }

    private byte[] bytes(Tile tile) {
        byte[] bytes = kept.computeIfAbsent(tile, source::read);
        if (bytes.length != tile.length()) {
            throw new IllegalArgumentException(tile.path() + " has " + bytes.length + " bytes");
        }
        return bytes;
    }

    private static MerkleHash root(byte[] hashes, int place, int count) {
        if (count == 1) {
            return MerkleHash.within(hashes, place);
        }
        int half = count / 2;
        return MerkleHash.node(root(hashes, place, half), root(hashes, place + half, half));
    }
}
