package org.counterclaim.signer;

import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.VerifierKey;

/**
 * Signs a log's checkpoints, each of which goes on from the one before: c2sp.org/tlog-checkpoint, "Signatures". Safe for several
 * threads.
 */
public interface Signer {

    /**
     * The offered checkpoint, signed. Asked again for the checkpoint that it signed last it answers with the same signature,
     * whatever else is offered with it, so that an answer that got lost can be asked for again.
     *
     * @throws NotSigned where the checkpoint is of another log, or does not go on from the last one
     * @throws SignerUnavailable where it cannot be kept, or nobody answers; whether it was signed is then unknown
     */
    Note sign(Offer offer);

    /**
     * What verifies the notes. Its name is the log's origin.
     *
     * @throws SignerUnavailable where nobody answers
     */
    VerifierKey verifierKey();

    /**
     * The checkpoint that was signed last; of the empty tree, before there was any other.
     *
     * @throws SignerUnavailable where nobody answers
     */
    Note last();
}
