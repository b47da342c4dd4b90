package org.counterclaim.log;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.tlog.GrowingTree;
import org.counterclaim.tlog.Hash;
import org.counterclaim.tlog.Tile;
import org.counterclaim.tlog.TileSource;

/** The log's tiles: full ones as they were stored, others made of the entries. A tile never changes, so it is kept. */
final class StoredTiles implements TileSource {

    private static final int MOST_KEPT = 256;

    private final JdbcClient database;
    private final LoggedEntries entries;
    private final Cache<Tile, byte[]> kept = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    StoredTiles(JdbcClient database, LoggedEntries entries) {
        this.database = database;
        this.entries = entries;
    }

    @Override
    public byte[] read(Tile tile) {
        return kept.get(tile, this::found);
    }

    /** Stores a full tile; those that it is made of are stored before. */
    void store(Tile tile) {
        database.sql("insert into log_tile (level, number, hashes) values (:level, :number, :hashes) on conflict do nothing")
                .param("level", tile.level()).param("number", tile.index()).param("hashes", read(tile))
                .update();
    }

    private byte[] found(Tile tile) {
        return tile.width() < Tile.FULL ? made(tile)
                : database.sql("select hashes from log_tile where level = :level and number = :number")
                        .param("level", tile.level()).param("number", tile.index())
                        .query((row, number) -> row.getBytes(1))
                        .optional().orElseGet(() -> made(tile));
    }

    private byte[] made(Tile tile) {
        return joined(tile.level() == 0 ? leaves(tile) : LongStream.range(0, tile.width())
                .mapToObj(place -> root(new Tile(tile.level() - 1, tile.index() * Tile.FULL + place, Tile.FULL))).toList());
    }

    private List<Hash> leaves(Tile tile) {
        return entries.leaves(tile.index() * Tile.FULL, tile.width()).stream().map(Hash::leaf).toList();
    }

    private Hash root(Tile full) {
        byte[] hashes = found(full);
        GrowingTree tree = new GrowingTree();
        for (int place = 0; place < hashes.length; place += Hash.LENGTH) {
            tree.append(Hash.of(Arrays.copyOfRange(hashes, place, place + Hash.LENGTH)));
        }
        return tree.root();
    }

    private static byte[] joined(List<Hash> hashes) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(hashes.size() * Hash.LENGTH);
        hashes.forEach(hash -> joined.writeBytes(hash.bytes()));
        return joined.toByteArray();
    }
}
