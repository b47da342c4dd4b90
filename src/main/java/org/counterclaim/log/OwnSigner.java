package org.counterclaim.log;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.counterclaim.signer.CannotStart;
import org.counterclaim.signer.DirectorySigner;
import org.counterclaim.signer.Offer;
import org.counterclaim.signer.Signer;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.VerifierKey;

/**
 * The signer inside this process. It opens its directory when it is first asked: what is wrong there keeps checkpoints from being
 * published, and readers from nothing else.
 */
final class OwnSigner implements Signer, AutoCloseable {

    private final Path directory;
    private final Supplier<String> origin;
    private @Nullable DirectorySigner open;

    OwnSigner(Path directory, Supplier<String> origin) {
        this.directory = directory;
        this.origin = origin;
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

    /**
     * The signer of the directory.
     *
     * @throws CannotStart where the directory cannot be used now
     * @throws IllegalStateException where the log's name is not the one on record
     */
    private synchronized DirectorySigner open() {
        if (open == null) {
            open = DirectorySigner.open(directory, origin.get());
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
