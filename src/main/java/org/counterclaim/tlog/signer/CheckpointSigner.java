package org.counterclaim.tlog.signer;

import java.time.Instant;
import java.util.Optional;

import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.VerifierKey;

/** Signs a log's checkpoints, each of which must continue the one before: c2sp.org/tlog-checkpoint, "Signatures". It is thread-safe. */
public interface CheckpointSigner {

    /**
     * Returns the requested checkpoint, signed. For the checkpoint that it signed last it returns the same signature again, whatever else
     * the request contains, so that a lost answer can be requested again.
     *
     * @throws SigningRefusedException if the checkpoint belongs to another log, or does not continue the last one
     * @throws SignerUnavailableException if it cannot be stored, or the signer does not answer; whether it was signed is then unknown
     */
    Note sign(SigningRequest offer);

    /**
     * Returns the key that verifies the notes. Its name is the log's origin.
     *
     * @throws SignerUnavailableException where nobody answers
     */
    VerifierKey verifierKey();

    /**
     * Returns the checkpoint that was signed last; at first that of the empty tree.
     *
     * @throws SignerUnavailableException where nobody answers
     */
    Note last();

    /**
     * Returns when it was signed, by its file's date, to the second.
     *
     * @throws SignerUnavailableException where nobody answers
     */
    Instant signedAt();

    /**
     * Goes back to an earlier checkpoint, and signs on from there, because the entries after it are lost for good. The last checkpoint is
     * kept beside it. Does nothing if it has already gone back there.
     *
     * @param lost the checkpoint that it signed last
     * @param kept the earlier one, with its own signature; empty for the empty tree
     * @throws SigningRefusedException if it did not sign {@code lost} last, did not sign {@code kept} before, or its operator did not allow
     * this
     * @throws SignerUnavailableException where it cannot be kept, or nobody answers
     */
    void abandon(LostCheckpoint lost, Optional<Note> kept);
}
