package org.counterclaim.history.log;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.record.ChangeReason;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.TileReader;
import org.counterclaim.tlog.TreeReader;
import org.counterclaim.tlog.signer.CheckpointSigner;
import org.counterclaim.tlog.signer.LostCheckpoint;

/** Records that entries of the log are lost. {@link CheckpointPublication} then continues the log by itself. */
@Component
class LossDeclaration {

    private final LogLosses losses;
    private final CheckpointSigner signer;
    private final JdbcClient database;

    LossDeclaration(LogLosses losses, CheckpointSigner signer, JdbcClient database) {
        this.losses = losses;
        this.signer = signer;
        this.database = database;
    }

    /**
     * Records the loss, unless it is already on record.
     *
     * @param accepted the checkpoint whose loss the operator accepts
     * @return the loss; empty if it was already on record
     * @throws IllegalStateException if the value does not match what is lost; then nothing was changed
     */
    @Transactional
    public Optional<LogLoss> declare(LostCheckpoint accepted, ChangeReason change) {
        CheckpointPublication.takeTurn(database);
        Note last = signer.last();
        if (losses.findByLastEntry(accepted.size()).stream().anyMatch(one -> one.head().equals(accepted))) {
            return Optional.empty();
        }
        LoggedEntries entries = new LoggedEntries(database);
        long size = entries.size();
        TreeReader tree = new TreeReader(new TileReader(new StoredTiles(database, entries), size));
        LostEntries lost = LostEntries.between(database, size, tree, last)
                .orElseThrow(() -> new IllegalStateException("Nothing is lost: this database goes on from all that the signer has signed"));
        if (!lost.head().equals(accepted)) {
            throw new IllegalStateException("The signer's last checkpoint is %s, not %s".formatted(lost.head(), accepted));
        }
        return Optional.of(losses.save(new LogLoss(last, signer.signedAt(), lost.kept(), lost.since(), change)));
    }
}
