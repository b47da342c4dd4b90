package org.counterclaim.tlog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A tree in memory whose entries are numbers, with all its complete subtrees and the tiles made of them. */
public final class SampleTree implements SubtreeRoots, TileSource {

    private final List<MerkleHash> leaves = new ArrayList<>();
    private final List<MerkleHash> roots = new ArrayList<>();
    private final List<Map<Long, MerkleHash>> levels = new ArrayList<>();
    private final AtomicInteger tilesRead = new AtomicInteger();

    /** Makes a tree of this many leaves; another salt makes another tree. */
    public SampleTree(int size, int salt) {
        this(size, salt, 0, salt);
    }

    /** Makes a tree of this many leaves that differs from the tree of {@code salt} from the fork on. */
    public SampleTree(int size, int salt, int fork, int otherSalt) {
        GrowingTree tree = new GrowingTree((level, index, hash) -> level(level).put(index, hash));
        roots.add(tree.root());
        for (int i = 0; i < size; i++) {
            leaves.add(MerkleHash.leaf(entry(i, i < fork ? salt : otherSalt)));
            tree.append(leaves.getLast());
            roots.add(tree.root());
        }
    }

    private static byte[] entry(int index, int salt) {
        return ByteBuffer.allocate(8).putInt(index).putInt(salt).array();
    }

    public MerkleHash leaf(long index) {
        return leaves.get((int) index);
    }

    /** Returns the root of the first leaves, as the growing tree gave it at the time. */
    public MerkleHash root(long size) {
        return roots.get((int) size);
    }

    public TreeReader reader() {
        return new TreeReader(this);
    }

    public Checkpoint checkpoint(String origin, long size) {
        return new Checkpoint(origin, size, root(size));
    }

    int tilesRead() {
        return tilesRead.get();
    }

    @Override
    public MerkleHash hash(int level, long index) {
        return level(level).get(index);
    }

    @Override
    public byte[] read(Tile tile) {
        tilesRead.incrementAndGet();
        ByteBuffer bytes = ByteBuffer.allocate(tile.length());
        for (int i = 0; i < tile.width(); i++) {
            bytes.put(hash(8 * tile.level(), tile.index() * Tile.FULL + i).bytes());
        }
        return bytes.array();
    }

    private Map<Long, MerkleHash> level(int level) {
        while (levels.size() <= level) {
            levels.add(new HashMap<>());
        }
        return levels.get(level);
    }
}
