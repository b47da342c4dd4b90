package org.counterclaim.tlog.signer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.SignerKey;
import org.counterclaim.tlog.VerifierKey;

/**
 * A signer that keeps its key and its last checkpoint in a directory. It writes a checkpoint to disk before it returns the signature, so
 * that even if it is killed it knows every checkpoint that it has signed.
 */
public final class DirectorySigner implements CheckpointSigner, AutoCloseable {

    private final SignerDirectory directory;
    private final SignerKey key;
    private Note last;

    private DirectorySigner(SignerDirectory directory, SignerKey key, Note last) {
        this.directory = directory;
        this.key = key;
        this.last = last;
    }

    /**
     * Opens the directory; a new directory gets a key and the checkpoint of the empty tree.
     *
     * @param origin the name of the log, which is also the name of its key
     * @throws SignerStartException if another process uses the directory, or its files are incomplete or damaged; they are then left
     * unchanged
     * @throws IllegalArgumentException if the origin is empty, or has a plus sign or a space
     */
    public static DirectorySigner open(Path directory, String origin) {
        SignerKey candidate = SignerKey.generate(origin);
        SignerDirectory state = SignerDirectory.lock(directory);
        try {
            if (state.isNew()) {
                state.create(candidate.text(), candidate.sign(Checkpoint.empty(origin).text()).signed());
            }
            return opened(state, origin);
        } catch (IOException failed) {
            state.close();
            throw new SignerStartException("Cannot use the directory " + directory + ": " + failed, failed);
        } catch (IllegalArgumentException malformed) {
            state.close();
            throw new SignerStartException("What " + directory + " has is damaged: " + malformed.getMessage()
                    + ". Put it back from a backup.", malformed);
        } catch (RuntimeException refused) {
            state.close();
            throw refused;
        }
    }

    /**
     * Returns the key in a directory, even if it is in use; empty if it has none. Nothing is changed.
     *
     * @throws SignerStartException if the key's file cannot be read or is damaged
     */
    public static Optional<VerifierKey> keyIn(Path directory) {
        Path key = directory.resolve("state").resolve("key");
        try {
            return Files.exists(key) ? Optional.of(SignerKey.parse(Files.readString(key)).verifierKey()) : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new SignerStartException("Cannot read the key in " + key + ": " + unreadable, unreadable);
        }
    }

    private static DirectorySigner opened(SignerDirectory state, String origin) throws IOException {
        SignerKey key = SignerKey.parse(state.key());
        if (!key.verifierKey().name().equals(origin)) {
            throw new SignerStartException(
                    "The key there signs for %1$s, not for %2$s. Set counterclaim.log.origin (COUNTERCLAIM_LOG_ORIGIN) to %1$s, "
                            .formatted(key.verifierKey().name(), origin) + "or give this log a directory of its own.");
        }
        Note last = Note.parse(state.checkpoint());
        if (Checkpoint.of(last, key.verifierKey()).isEmpty()) {
            throw new IllegalArgumentException("the last checkpoint is not signed with the key beside it");
        }
        return new DirectorySigner(state, key, last);
    }

    @Override
    public synchronized Note sign(SigningRequest offer) {
        Checkpoint before = Checkpoint.parse(last.text());
        if (offer.next().equals(before)) {
            return last;
        }
        offer.throwUnlessContinued(before);
        Note signed = key.sign(offer.next().text());
        try {
            directory.keep(signed.signed());
        } catch (IOException failed) {
            throw new SignerUnavailableException("cannot keep what is to be signed: " + failed.getMessage(), failed);
        }
        last = signed;
        return signed;
    }

    @Override
    public VerifierKey verifierKey() {
        return key.verifierKey();
    }

    @Override
    public synchronized Note last() {
        return last;
    }

    @Override
    public synchronized Instant signedAt() {
        try {
            return directory.keptAt().truncatedTo(ChronoUnit.SECONDS);
        } catch (IOException failed) {
            throw new SignerUnavailableException("cannot tell when the last checkpoint was signed: " + failed.getMessage(), failed);
        }
    }

    @Override
    public synchronized void abandon(LostCheckpoint lost, Optional<Note> kept) {
        Note earlier = kept.orElseGet(() -> key.sign(Checkpoint.empty(verifierKey().name()).text()));
        if (earlier.equals(last)) {
            return;
        }
        throwUnlessOlder(earlier, lost);
        try {
            directory.goBack(lost, last.signed(), earlier.signed());
        } catch (IOException failed) {
            throw new SignerUnavailableException("cannot keep what it goes back to: " + failed.getMessage(), failed);
        }
        last = earlier;
    }

    private void throwUnlessOlder(Note earlier, LostCheckpoint lost) {
        LostCheckpoint now = LostCheckpoint.of(Checkpoint.parse(last.text()));
        if (!now.equals(lost)) {
            throw new SigningRefusedException(SigningRefusedException.Reason.LOSS_NOT_ACCEPTED,
                    "what this signed last is " + now + ", not " + lost);
        }
        if (Checkpoint.of(earlier, verifierKey()).filter(checkpoint -> checkpoint.size() < now.size()).isEmpty()) {
            throw new SigningRefusedException(SigningRefusedException.Reason.LOSS_NOT_ACCEPTED, "this signed no such earlier checkpoint");
        }
    }

    /** Whether it can sign. If the disk fails at the wrong moment, it cannot sign until it is opened again. */
    synchronized boolean isReady() {
        return !directory.isInDoubt();
    }

    /** Releases the directory to other processes. This signer must not be used afterwards. */
    @Override
    public synchronized void close() {
        directory.close();
    }
}
