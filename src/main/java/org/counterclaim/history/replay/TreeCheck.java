package org.counterclaim.history.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

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
    void grow(Connection database, long upTo, Consumer<String> found) throws SQLException {
        Map<Long, String> notes = notes(database, tree.size(), upTo);
        try (PreparedStatement query = database.prepareStatement(
                "select log_leaf(e) from entry e where e.position > ? and e.position <= ? order by e.position")) {
            query.setFetchSize(1_000);
            query.setLong(1, tree.size());
            query.setLong(2, upTo);
            ResultSet leaves = query.executeQuery();
            while (leaves.next()) {
                tree.append(MerkleHash.leaf(leaves.getBytes(1)));
                compare(notes.get(tree.size()), found);
            }
        }
        for (FullTile tile : full) {
            compare(database, tile, found);
        }
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
    private static void compare(Connection database, FullTile tile, Consumer<String> found) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("""
                select hashes, exists (select from log_tile where level = ? and number > ?)
                from (select) always left join log_tile on level = ? and number = ?""")) {
            query.setInt(1, tile.level());
            query.setLong(2, tile.number());
            query.setInt(3, tile.level());
            query.setLong(4, tile.number());
            ResultSet row = query.executeQuery();
            row.next();
            byte[] kept = row.getBytes(1);
            if (kept == null ? row.getBoolean(2) : !ByteString.of(kept).equals(tile.hashes())) {
                found.accept("Tile %d of level %d is not that of the entries".formatted(tile.number(), tile.level()));
            }
        }
    }

    private static Map<Long, String> notes(Connection database, long after, long upTo) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("select size, note from log_checkpoint where size > ? and size <= ?")) {
            query.setLong(1, after);
            query.setLong(2, upTo);
            ResultSet rows = query.executeQuery();
            Map<Long, String> notes = new TreeMap<>();
            while (rows.next()) {
                notes.put(rows.getLong(1), rows.getString(2));
            }
            return notes;
        }
    }
}
