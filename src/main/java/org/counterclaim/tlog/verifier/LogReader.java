package org.counterclaim.tlog.verifier;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.EntryBundle;
import org.counterclaim.tlog.GrowingTree;
import org.counterclaim.tlog.MerkleHash;
import org.counterclaim.tlog.Tile;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Downloads a log, rebuilds its tree from the entries alone, and compares the site's tiles with it. */
final class LogReader {

    private static final int HEIGHT = 8;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SiteClient site;
    private final ProgressBar progress;
    private final ReplayedLog replayed;
    private final GrowingTree tree = new GrowingTree(this::complete);
    /** The hashes of tiles above the lowest level, by the tile level and the hash's index. */
    private final Map<String, MerkleHash> above = new HashMap<>();
    private Optional<MerkleHash> rootOfSaved = Optional.empty();

    LogReader(SiteClient site, ProgressBar progress, ReplayedLog replayed) {
        this.site = site;
        this.progress = progress;
        this.replayed = replayed;
    }

    private void complete(int level, long index, MerkleHash hash) {
        if (level > 0 && level % HEIGHT == 0) {
            above.put(level / HEIGHT + "/" + index, hash);
        }
    }

    /**
     * Continues reading up to a checkpoint.
     *
     * @param saved the size at which to remember the root
     * @throws InvalidLogResponseException if the log is shorter, or its tiles do not match its entries
     */
    void readTo(Checkpoint checkpoint, long saved) {
        List<EntryBundle> bundles = EntryBundle.grown(tree.size(), checkpoint.size()).toList();
        Iterator<byte[]> entries = site.readAll(bundles.stream().map(bundle -> "/log/" + bundle.path()).iterator());
        Iterator<byte[]> words = site.readAll(bundles.stream().map(LogReader::wordsPath).iterator());
        Iterator<byte[]> tiles = site.readAll(bundles.stream().map(bundle -> "/log/" + lowest(bundle).path()).iterator());
        remember(saved);
        for (EntryBundle bundle : bundles) {
            read(bundle, decoded(bundle, entries.next()), words(bundle, words.next()), tiles.next(), saved);
            progress.at("Reading the log", tree.size(), checkpoint.size());
        }
        Tile.of(checkpoint.size()).filter(tile -> tile.level() > 0).forEach(this::compare);
    }

    /** Returns the root at the size to remember. */
    Optional<MerkleHash> rootOfSaved() {
        return rootOfSaved;
    }

    MerkleHash root() {
        return tree.root();
    }

    private void read(EntryBundle bundle, List<byte[]> entries, List<CommittedWords> words, byte[] tile, long saved) {
        for (int place = (int) (tree.size() - bundle.index() * Tile.FULL); place < bundle.width(); place++) {
            MerkleHash hash = MerkleHash.leaf(entries.get(place));
            if (tile.length <= place * MerkleHash.LENGTH || !hash.equals(MerkleHash.within(tile, place))) {
                throw new InvalidLogResponseException("the tile %s is not made of the entries".formatted(lowest(bundle).path()));
            }
            replayed.add(leaf(entries.get(place), tree.size() + 1), words.get(place));
            tree.append(hash);
            remember(saved);
        }
    }

    private void remember(long saved) {
        if (tree.size() == saved) {
            rootOfSaved = Optional.of(tree.root());
        }
    }

    private void compare(Tile tile) {
        byte[] served = site.read("/log/" + tile.path());
        boolean same = served.length == tile.length();
        for (int place = 0; same && place < tile.width(); place++) {
            same = Objects.equals(above.get(tile.level() + "/" + (tile.index() * Tile.FULL + place)), MerkleHash.within(served, place));
        }
        if (!same) {
            throw new InvalidLogResponseException("the tile %s is not made of the entries".formatted(tile.path()));
        }
    }

    private static LogLeaf leaf(byte[] entry, long position) {
        try {
            return LogLeaf.parse(entry);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidLogResponseException("entry %d: %s".formatted(position, malformed.getMessage()));
        }
    }

    private static List<byte[]> decoded(EntryBundle bundle, byte[] bytes) {
        try {
            return bundle.decode(bytes);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidLogResponseException(String.valueOf(malformed.getMessage()));
        }
    }

    private static List<CommittedWords> words(EntryBundle bundle, byte[] lines) {
        try {
            List<CommittedWords> words = Stream.of(new String(lines, UTF_8).split("\n"))
                    .map(line -> JSON.readValue(line, CommittedWords.class)).toList();
            if (words.size() == bundle.width()) {
                return words;
            }
            throw new InvalidLogResponseException("%s has %d lines".formatted(wordsPath(bundle), words.size()));
        } catch (JacksonException malformed) {
            throw new InvalidLogResponseException("%s is not lines of JSON".formatted(wordsPath(bundle)));
        }
    }

    private static String wordsPath(EntryBundle bundle) {
        return "/log/words/" + bundle.path().substring("tile/entries/".length());
    }

    private static Tile lowest(EntryBundle bundle) {
        return new Tile(0, bundle.index(), bundle.width());
    }
}
