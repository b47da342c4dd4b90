package org.counterclaim.history.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.GrowingTree;
import org.counterclaim.tlog.MerkleHash;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.VerifierKey;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Reads an archive from its beginning to its end, and checks all that can be checked without a database: that the entries follow one
 * another, commit to their words and make up the tree of the signed checkpoint. It remembers no more than a line.
 */
final class ArchiveReader {

    private static final int STEP = 50_000;
    private static final int LONGEST_TEXT = 10_000;

    private final Contents contents;
    private final LongConsumer progress;

    /** Receives what an archive holds, in its order. What comes before the end may still turn out to be no archive. */
    interface Contents {

        default void key(VerifierKey key) {}

        default void checkpoint(ArchivedCheckpoint checkpoint) {}

        default void entry(ArchivedEntry entry) {}
    }

    /**
     * Checks a file.
     *
     * @param progress receives how many entries have been read
     * @return what it says of itself, which is then true
     * @throws InvalidArchiveException unless it is a whole archive
     */
    static ArchiveManifest check(Path file, LongConsumer progress) throws IOException {
        return new ArchiveReader(new Contents() {
        }, progress).read(file);
    }

    /** @param progress receives how many entries have been read */
    ArchiveReader(Contents contents, LongConsumer progress) {
        this.contents = contents;
        this.progress = progress;
    }

    /**
     * Reads a file.
     *
     * @return what it says of itself, which is then true
     * @throws InvalidArchiveException unless it is a whole archive
     */
    ArchiveManifest read(Path file) throws IOException {
        try (ArchiveParts parts = new ArchiveParts(file)) {
            parts.next(ArchiveManifest.NAME);
            String text = parts.text(LONGEST_TEXT);
            ArchiveManifest manifest = read(parts, () -> ArchiveManifest.parse(text));
            parts.next(ArchiveManifest.KEY);
            String keyText = parts.text(LONGEST_TEXT).strip();
            VerifierKey key = read(parts, () -> VerifierKey.parse(keyText));
            contents.key(key);
            parts.next(ArchiveManifest.CHECKPOINT);
            checkpoint(parts, manifest, key);
            parts.next(ArchiveManifest.CHECKPOINTS);
            checkpoints(parts, manifest, key);
            parts.next(ArchiveManifest.ENTRIES);
            entries(parts, manifest);
            end(parts);
            return manifest;
        }
    }

    /** Returns what is read from a line; a fault in it is one at its place. */
    private static <T> T read(ArchiveParts parts, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException malformed) {
            throw parts.fault(String.valueOf(malformed.getMessage()));
        }
    }

    private static void checkpoint(ArchiveParts parts, ArchiveManifest manifest, VerifierKey key) throws IOException {
        String note = parts.text(LONGEST_TEXT);
        Checkpoint expected = read(parts, () -> new Checkpoint(manifest.origin(), manifest.size(), MerkleHash.ofBase64(manifest.root())));
        if (!read(parts, () -> Checkpoint.of(Note.parse(note), key)).filter(expected::equals).isPresent()) {
            throw parts.fault("it is not the checkpoint that the manifest names, signed with the key");
        }
    }

    private void checkpoints(ArchiveParts parts, ArchiveManifest manifest, VerifierKey key) throws IOException {
        long before = -1;
        for (String line = parts.line(LONGEST_TEXT); line != null; line = parts.line(LONGEST_TEXT)) {
            String text = line;
            ArchivedCheckpoint one = read(parts, () -> ArchivedCheckpoint.parse(text, key));
            if (one.size() <= before || one.size() > manifest.size()) {
                throw parts.fault("the checkpoint of %,d is out of order".formatted(one.size()));
            }
            before = one.size();
            contents.checkpoint(one);
        }
        if (before != manifest.size()) {
            throw parts.fault("the last checkpoint is missing");
        }
    }

    private void entries(ArchiveParts parts, ArchiveManifest manifest) throws IOException {
        GrowingTree tree = new GrowingTree();
        for (String line = parts.line(ArchivedEntry.LONGEST); line != null; line = parts.line(ArchivedEntry.LONGEST)) {
            String text = line;
            ArchivedEntry entry = read(parts, () -> ArchivedEntry.parse(text));
            if (entry.position() != tree.size() + 1 || entry.position() > manifest.size()) {
                throw parts.fault("entry %,d is out of order".formatted(entry.position()));
            }
            tree.append(MerkleHash.leaf(entry.leaf().getBytes(UTF_8)));
            contents.entry(entry);
            if (tree.size() % STEP == 0) {
                progress.accept(tree.size());
            }
        }
        if (tree.size() != manifest.size() || !tree.root().base64().equals(manifest.root())) {
            throw parts.fault("the %,d entries are not the %,d of the checkpoint".formatted(tree.size(), manifest.size()));
        }
    }

    private static void end(ArchiveParts parts) throws IOException {
        parts.next(ArchiveManifest.SUMS);
        if (!parts.text(LONGEST_TEXT).equals(parts.sums())) {
            throw parts.fault("these are not the sums of the parts before");
        }
        parts.throwUnlessEnd();
    }
}
