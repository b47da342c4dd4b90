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
 * <p>Key and first checkpoint come into being at once, when {@code state.new} is renamed. So a state without the one or the other was
 * damaged, and is refused rather than made anew.
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
     * Takes the directory for this process alone, and makes it where it is missing.
     *
     * @throws SignerStartException where another process has it, or it has files that are no signer's
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
     * Whether nothing was ever kept here.
     *
     * @throws SignerStartException where there is no state among files that are no signer's
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

    /** Keeps a new key and its first checkpoint: both or, whatever happens meanwhile, neither. */
    void create(String key, String checkpoint) throws IOException {
        Path begun = directory.resolve("state.new");
        DurableFiles.makeDirectory(begun);
        DurableFiles.write(begun.resolve("key"), key);
        DurableFiles.write(begun.resolve("checkpoint"), checkpoint);
        DurableFiles.sync(begun);
        Files.move(begun, state, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.sync(directory);
    }

    /** The private key's file. */
    String key() throws IOException {
        Path key = state.resolve("key");
        if (Files.exists(key) && !DurableFiles.isOwnersAlone(key)) {
            throw new SignerStartException("Others than its owner may read " + key + ". Whoever did can sign in this log's name.");
        }
        return read(key);
    }

    /** The checkpoint's file. It is on the disk before anybody learns what it says, even if the process that wrote it was killed. */
    String checkpoint() throws IOException {
        String checkpoint = read(state.resolve("checkpoint"));
        DurableFiles.sync(state.resolve("checkpoint"));
        DurableFiles.sync(state);
        DurableFiles.sync(directory);
        return checkpoint;
    }

    /**
     * Keeps a checkpoint in place of the last one. A failure before the new file takes the old one's name changes nothing; after one at
     * that moment or later nobody knows which of them the disk has, so that no other is taken until the directory was opened again.
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

    /** Keeps an earlier checkpoint in place of the last one, which stays beside it under a name of its own. */
    void goBack(LostCheckpoint lost, String last, String earlier) throws IOException {
        String root = lost.root().base64().replaceAll("[^A-Za-z0-9]", "");
        DurableFiles.write(state.resolve("abandoned-" + lost.size() + "-" + root), last);
        DurableFiles.sync(state);
        keep(earlier);
    }

    /** When the last checkpoint was written. */
    Instant keptAt() throws IOException {
        return Files.getLastModifiedTime(state.resolve("checkpoint")).toInstant();
    }

    /** Whether an earlier failure leaves it unknown which checkpoint the disk has. */
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
