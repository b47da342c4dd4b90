package org.counterclaim.history.log;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.VerifierKey;
import org.counterclaim.tlog.signer.CheckpointSigner;
import org.counterclaim.tlog.signer.DirectorySigner;
import org.counterclaim.tlog.signer.LostCheckpoint;
import org.counterclaim.tlog.signer.SignerStartException;
import org.counterclaim.tlog.signer.SigningRequest;

/**
 * The signer inside this process. It opens its directory when it is first used, so that a fault there only stops checkpoints from being
 * published. It makes a key only for a log that has not begun.
 */
final class EmbeddedSigner implements CheckpointSigner, AutoCloseable {

    private final Path directory;
    private final LogOrigin origin;
    private @Nullable DirectorySigner open;

    EmbeddedSigner(Path directory, LogOrigin origin) {
        this.directory = directory;
        this.origin = origin;
    }

    /**
     * Returns this signer if the process may start; other faults of its directory are reported when it signs.
     *
     * @throws KeyNotHeldException if the log has begun and its key is not here; serving it nevertheless requires a setting
     */
    EmbeddedSigner startable() {
        try {
            throwIfKeyMissing();
        } catch (SignerStartException laterOn) {
            return this;
        }
        return this;
    }

    /**
     * Throws if the log has begun and its key is not here.
     *
     * @throws KeyNotHeldException with what to do
     */
    private void throwIfKeyMissing() {
        if (origin.hasBegun() && !DirectorySigner.keyIn(directory).map(origin::isSignedWith).orElse(false)) {
            throw new KeyNotHeldException(directory.toAbsolutePath().normalize(), origin);
        }
    }

    @Override
    public Note sign(SigningRequest offer) {
        return open().sign(offer);
    }

    @Override
    public VerifierKey verifierKey() {
        return open().verifierKey();
    }

    @Override
    public Note last() {
        return open().last();
    }

    @Override
    public Instant signedAt() {
        return open().signedAt();
    }

    @Override
    public void abandon(LostCheckpoint lost, Optional<Note> kept) {
        open().abandon(lost, kept);
    }

    /**
     * Returns the signer of the directory.
     *
     * @throws SignerStartException if the directory cannot be used now
     * @throws IllegalStateException if the log's name is not the one on record
     * @throws KeyNotHeldException if the log has begun with a key that is not here
     */
    private synchronized DirectorySigner open() {
        if (open == null) {
            throwIfKeyMissing();
            open = DirectorySigner.open(directory, origin.name());
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
