package org.counterclaim.log;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.counterclaim.signer.CannotStart;
import org.counterclaim.signer.DirectorySigner;
import org.counterclaim.signer.LostHead;
import org.counterclaim.signer.Offer;
import org.counterclaim.signer.Signer;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.VerifierKey;

/**
 * The signer inside this process. It opens its directory when it is first asked: what is wrong there keeps checkpoints from being
 * published, and readers from nothing else. It makes a key only for a log that has not begun.
 */
final class OwnSigner implements Signer, AutoCloseable {

    private final Path directory;
    private final LogOrigin origin;
    private @Nullable DirectorySigner open;

    OwnSigner(Path directory, LogOrigin origin) {
        this.directory = directory;
        this.origin = origin;
    }

    /**
     * This signer; what else is wrong with its directory is told when it is to sign.
     *
     * @throws KeyNotHeldException where the log has begun and its key is not here: to serve it all the same takes a setting
     */
    OwnSigner startable() {
        try {
            requireKey();
        } catch (CannotStart laterOn) {
            return this;
        }
        return this;
    }

    /**
     * Refuses a log that has begun and whose key is not here.
     *
     * @throws KeyNotHeldException with what to do
     */
    private void requireKey() {
        if (origin.hasBegun() && !DirectorySigner.keyIn(directory).map(origin::isSignedWith).orElse(false)) {
            throw new KeyNotHeldException(directory.toAbsolutePath().normalize(), origin);
        }
    }

    @Override
    public Note sign(Offer offer) {
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
    public void abandon(LostHead lost, Optional<Note> kept) {
        open().abandon(lost, kept);
    }

    /**
     * The signer of the directory.
     *
     * @throws CannotStart where the directory cannot be used now
     * @throws IllegalStateException where the log's name is not the one on record
     * @throws KeyNotHeldException where the log has begun with a key that is not here
     */
    private synchronized DirectorySigner open() {
        if (open == null) {
            requireKey();
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
