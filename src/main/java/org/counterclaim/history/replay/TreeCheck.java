package org.counterclaim.history.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.tlog.ByteString;
import org.counterclaim.tlog.GrowingTree;
import org.counterclaim.tlog.MerkleHash;
import org.counterclaim.tlog.Tile;

/**
 * Rebuilds the log's tree from the entries, and compares the tiles and checkpoints in the database with it as it grows. Somebody who
 * rewrote entries and all tiles would still have to forge the checkpoints, which carry the signer's signature.
 */
final class TreeCheck {

    private static final int BITS = 8;

    private final GrowingTree tree = new GrowingTree(this::grown);
    private final Map<Integer, List<MerkleHash>> open = new TreeMap<>();
    private final List<FullTile> full = new ArrayList<>();

    private record FullTile(int level, long number, ByteString hashes) {}

    /** Grows the tree to a position, and reports what differs from it. Positions must continue from the previous call. */
    void grow(JdbcClient database, long upTo, Consumer<String> found) {
        Map<Long, String> notes = notes(database, tree.size(), upTo);
        database.sql("select log_leaf(e) from entry e where e.position > :after and e.position <= :to order by e.position")
                .param("after", tree.size()).param("to", upTo).withFetchSize(1_000).query(row -> {
                    tree.append(MerkleHash.leaf(row.getBytes(1)));
                    compare(notes.get(tree.size()), found);
                });
        full.forEach(tile -> compare(database, tile, found));
        full.clear();
    }

    private void compare(@Nullable String note, Consumer<String> found) {
        if (note != null && !note.lines().skip(1).limit(2).toList().equals(List.of(Long.toString(tree.size()), tree.root().base64()))) {
            found.accept("The checkpoint of size %d is not of these entries".formatted(tree.size()));
        }
    }

    private void grown(int level, long index, MerkleHash hash) {
        if (level % BITS != 0) {
            return;
        }
        List<MerkleHash> hashes = open.computeIfAbsent(level / BITS, any -> new ArrayList<>());
        hashes.add(hash);
        if (hashes.size() == Tile.FULL) {
            full.add(new FullTile(level / BITS, index / Tile.FULL, ByteString.of(joined(hashes))));
            hashes.clear();
        }
    }

    private static byte[] joined(List<MerkleHash> hashes) {
        byte[] all = new byte[hashes.size() * MerkleHash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).bytes(), 0, all, i * MerkleHash.LENGTH, MerkleHash.LENGTH);
        }
        return all;
    }

    /** Compares a full tile. A tile may be missing at the end, because it is stored after its entries, but not in the middle. */
    private static void compare(JdbcClient database, FullTile tile, Consumer<String> found) {
        boolean agrees = database.sql("""
                        select coalesce(hashes = :hashes, not exists (select from log_tile where level = :level and number > :number))
                        from (select) always left join log_tile on level = :level and number = :number""")
                .param("hashes", tile.hashes().bytes()).param("level", tile.level()).param("number", tile.number())
                .query(Boolean.class).single();
        if (!agrees) {
            found.accept("Tile %d of level %d is not that of the entries".formatted(tile.number(), tile.level()));
        }
    }

    private static Map<Long, String> notes(JdbcClient database, long after, long upTo) {
        Map<Long, String> notes = new HashMap<>();
        database.sql("select size, note from log_checkpoint where size > :after and size <= :to").param("after", after).param("to", upTo)
                .query(row -> {
                    notes.put(row.getLong(1), row.getString(2));
                });
        return notes;
    }
}
