package org.counterclaim.history.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.tlog.GrowingTree;
import org.counterclaim.tlog.MerkleHash;
import org.counterclaim.tlog.Tile;
import org.counterclaim.tlog.TileSource;

/** The log's tiles: full ones as stored, partial ones computed from the entries. */
public final class StoredTiles implements TileSource {

    /**
     * The roots of the full tiles that were read last, by their hashes. A checkpoint after each change needs those of up to 255 tiles,
     * nearly all of them the same as before, and to compute one takes 255 hashes. The map takes 2 MB.
     */
    private static final Map<ByteBuffer, MerkleHash> ROOTS = new LinkedHashMap<>(Tile.FULL, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, MerkleHash> eldest) {
            return size() > Tile.FULL;
        }
    };

    private final JdbcClient database;
    private final LoggedEntries entries;

    public StoredTiles(JdbcClient database, LoggedEntries entries) {
        this.database = database;
        this.entries = entries;
    }

    @Override
    public byte[] read(Tile tile) {
        return tile.width() < Tile.FULL ? made(tile)
                : stored(tile.level(), tile.index(), tile.index() + 1).stream().findAny().orElseGet(() -> made(tile));
    }

    /** Stores a full tile; the tiles that it is computed from must be stored first. */
    public void store(Tile tile) {
        database.sql("insert into log_tile (level, number, hashes) values (:level, :number, :hashes) on conflict do nothing")
                .param("level", tile.level()).param("number", tile.index()).param("hashes", read(tile)).update();
    }

    private byte[] made(Tile tile) {
        long first = tile.index() * Tile.FULL;
        List<MerkleHash> hashes = tile.level() == 0 ? entries.leaves(first, tile.width()).stream().map(MerkleHash::leaf).toList()
                : stored(tile.level() - 1, first, first + tile.width()).stream().map(StoredTiles::root).toList();
        ByteArrayOutputStream joined = new ByteArrayOutputStream(tile.length());
        hashes.forEach(hash -> joined.writeBytes(hash.bytes()));
        return joined.toByteArray();
    }

    private List<byte[]> stored(int level, long from, long to) {
        return database.sql("select hashes from log_tile where level = :level and number >= :from and number < :to order by number")
                .param("level", level).param("from", from).param("to", to)
                .query((row, number) -> row.getBytes(1)).list();
    }

    private static MerkleHash root(byte[] hashes) {
        synchronized (ROOTS) {
            return ROOTS.computeIfAbsent(ByteBuffer.wrap(hashes), tile -> computed(hashes));
        }
    }

    private static MerkleHash computed(byte[] hashes) {
        GrowingTree tree = new GrowingTree();
        for (int place = 0; place < hashes.length / MerkleHash.LENGTH; place++) {
            tree.append(MerkleHash.within(hashes, place));
        }
        return tree.root();
    }
}
