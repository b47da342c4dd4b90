package org.counterclaim.tlog.signer;

import java.time.Instant;
import java.util.Optional;

import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.VerifierKey;

/**
 * Signs a log's checkpoints, each of which goes on from the one before: c2sp.org/tlog-checkpoint, "Signatures". Safe for several
 * threads.
 */
public interface CheckpointSigner {

    /**
     * The offered checkpoint, signed. Asked again for the checkpoint that it signed last it answers with the same signature,
     * whatever else is offered with it, so that an answer that got lost can be asked for again.
     *
     * @throws SigningRefusedException where the checkpoint is of another log, or does not go on from the last one
     * @throws SignerUnavailableException where it cannot be kept, or nobody answers; whether it was signed is then unknown
     */
    Note sign(SigningRequest offer);

    /**
     * What verifies the notes. Its name is the log's origin.
     *
     * @throws SignerUnavailableException where nobody answers
     */
    VerifierKey verifierKey();

    /**
     * The checkpoint that was signed last; of the empty tree, before there was any other.
     *
     * @throws SignerUnavailableException where nobody answers
     */
    Note last();

    /**
     * When it was signed, as far as its file's date says, to the second.
     *
     * @throws SignerUnavailableException where nobody answers
     */
    Instant signedAt();

    /**
     * Goes back to an earlier checkpoint, from which it signs on, because the entries after that are lost for good. What it signed last
     * stays beside. Does nothing where it has gone back there already.
     *
     * @param lost what it signed last
     * @param kept the earlier one, with its own signature; empty for the empty tree
     * @throws SigningRefusedException where that is not what it signed last, the other is none that it signed before, or nobody told it to
     * @throws SignerUnavailableException where it cannot be kept, or nobody answers
     */
    void abandon(LostCheckpoint lost, Optional<Note> kept);
}
