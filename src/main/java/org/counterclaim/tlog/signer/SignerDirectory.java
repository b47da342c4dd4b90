package org.counterclaim.tlog.signer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.tlog.CanonicalParser;

/**
 * The directory in which a signer keeps its key and its last checkpoint:
 *
 * <pre>
 * lock              locked while a process uses the directory
 * state/key         the private key
 * state/checkpoint  the note that was signed last
 * state/abandoned-* notes that were signed last, until their entries were lost and that was declared
 * </pre>
 *
 * <p>Key and first checkpoint are created together, by renaming {@code state.new}. So a state that lacks one of them was damaged, and is
 * refused rather than recreated.
 */
final class SignerDirectory implements AutoCloseable {

    private static final int LONGEST = 64 * 1024;

    private final Path directory;
    private final Path state;
    private final FileChannel lock;
    private boolean inDoubt;

    private SignerDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.state = directory.resolve("state");
        this.lock = lock;
    }

    /**
     * Locks the directory for this process, and creates it if it is missing.
     *
     * @throws SignerStartException if another process uses it, or it has other files than a signer's
     */
    static SignerDirectory lock(Path directory) {
        try {
            DurableFiles.makeDirectory(directory);
            FileChannel channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (taken(channel) == null) {
                channel.close();
                throw new SignerStartException("Another process uses " + directory
                        + ". A signer's directory belongs to one signer at a time.");
            }
            return new SignerDirectory(directory, channel);
        } catch (IOException unusable) {
            throw new SignerStartException("Cannot use the directory " + directory + ": " + unusable, unusable);
        }
    }

    private static @Nullable FileLock taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    /**
     * Whether nothing was ever stored here.
     *
     * @throws SignerStartException if there is no state but there are files that are not a signer's
     */
    boolean isNew() throws IOException {
        if (Files.exists(state)) {
            return false;
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> others = files.filter(file -> !List.of("lock", "state.new").contains(file.getFileName().toString())).toList();
            if (!others.isEmpty()) {
                throw new SignerStartException("There is no " + state + ", but " + others.getFirst() + ", which no signer made.");
            }
        }
        return true;
    }

    /** Stores a new key and its first checkpoint: either both or neither. */
    void create(String key, String checkpoint) throws IOException {
        Path begun = directory.resolve("state.new");
        DurableFiles.makeDirectory(begun);
        DurableFiles.write(begun.resolve("key"), key);
        DurableFiles.write(begun.resolve("checkpoint"), checkpoint);
        DurableFiles.sync(begun);
        Files.move(begun, state, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.sync(directory);
    }

    /** Returns the content of the private key's file. */
    String key() throws IOException {
        Path key = state.resolve("key");
        if (Files.exists(key) && !DurableFiles.isOwnersAlone(key)) {
            throw new SignerStartException("Others than its owner may read " + key + ". Whoever did can sign in this log's name.");
        }
        return read(key);
    }

    /**
     * Returns the content of the checkpoint's file. It is made durable before it is returned, even if the process that wrote it was killed.
     */
    String checkpoint() throws IOException {
        String checkpoint = read(state.resolve("checkpoint"));
        DurableFiles.sync(state.resolve("checkpoint"));
        DurableFiles.sync(state);
        DurableFiles.sync(directory);
        return checkpoint;
    }

    /**
     * Replaces the last checkpoint. A failure before the new file is renamed changes nothing. After a failure at that moment or later,
     * nobody knows which of the two is on disk, so no other checkpoint is accepted until the directory has been opened again.
     */
    void keep(String checkpoint) throws IOException {
        if (inDoubt) {
            throw new IOException("what " + state + " has is in doubt since an earlier failure: start the signer again");
        }
        if (!lock.isOpen()) {
            throw new IOException(directory + " was given back");
        }
        Path next = state.resolve("checkpoint.new");
        DurableFiles.write(next, checkpoint);
        inDoubt = true;
        Files.move(next, state.resolve("checkpoint"), StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.sync(state);
        inDoubt = false;
    }

    /** Replaces the last checkpoint by an earlier one, and keeps the last one under another name. */
    void goBack(LostCheckpoint lost, String last, String earlier) throws IOException {
        String root = lost.root().base64().replaceAll("[^A-Za-z0-9]", "");
        DurableFiles.write(state.resolve("abandoned-" + lost.size() + "-" + root), last);
        DurableFiles.sync(state);
        keep(earlier);
    }

    /** Returns when the last checkpoint was written. */
    Instant keptAt() throws IOException {
        return Files.getLastModifiedTime(state.resolve("checkpoint")).toInstant();
    }

    /** Whether, after a failure, it is unknown which checkpoint is on disk. */
    boolean isInDoubt() {
        return inDoubt;
    }

    private static String read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new SignerStartException(file + " is missing. Put it back from a backup; without it nobody can tell what was signed.");
        }
        if (Files.size(file) > LONGEST) {
            throw new SignerStartException(file + " is too long to be what it should be.");
        }
        return CanonicalParser.text(Files.readAllBytes(file));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failed) {
            throw new SignerUnavailableException("cannot unlock " + directory, failed);
        }
    }
}
