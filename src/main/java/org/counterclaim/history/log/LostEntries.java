package org.counterclaim.history.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.TreeReader;
import org.counterclaim.tlog.signer.LostCheckpoint;

/**
 * The entries that the signer has signed and the database lacks. Nobody can tell whether entries after the last common checkpoint are those
 * that were signed, so all of them count as lost.
 *
 * @param lost the signer's last checkpoint
 * @param kept the last checkpoint in the database; empty if there is none
 * @param size how many entries the database has
 * @param since when the last entry of the kept checkpoint was made; null if it has none
 */
record LostEntries(Note lost, Optional<Note> kept, long size, @Nullable Instant since) {

    /**
     * Returns what is lost; empty if the entries continue what was signed last.
     *
     * @param size how many entries there are
     * @param tree their tree
     * @throws IllegalStateException if they do not even continue the last published checkpoint
     */
    static Optional<LostEntries> between(JdbcClient database, long size, TreeReader tree, Note signedLast) {
        if (isContinued(signedLast, size, tree)) {
            return Optional.empty();
        }
        Optional<Note> kept = new PublishedCheckpoints(database).newest();
        if (!kept.map(note -> isContinued(note, size, tree)).orElse(true)) {
            throw new IllegalStateException("The entries are not those of the last published checkpoint: the database was changed past the "
                    + "application, or restored in part. Restore it whole");
        }
        Instant since = database.sql("select at from entry where position = :position")
                .param("position", kept.map(PublishedCheckpoints::size).orElse(0L))
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant()).optional().orElse(null);
        return Optional.of(new LostEntries(signedLast, kept, size, since));
    }

    private static boolean isContinued(Note note, long size, TreeReader tree) {
        Checkpoint signed = Checkpoint.parse(note.text());
        return signed.size() <= size && tree.root(signed.size()).equals(signed.root());
    }

    /** Returns the value that an operator must give to accept the loss. */
    LostCheckpoint head() {
        return LostCheckpoint.of(Checkpoint.parse(lost.text()));
    }

    /** Returns in words which entries are lost, since when, and what can be done. */
    String words() {
        long first = kept.map(PublishedCheckpoints::size).orElse(0L) + 1;
        return ("The signer has signed a log of %d entries that this database, with %d, does not go on from: it was set back, perhaps to "
                + "an older backup. What is missing is %s%s. Restore a newer backup; if there is none, say in public what is lost, with "
                + "java -jar counterclaim.jar %s%s %sNAME %sREASON. See “A database older than the signer” in docs/operating.md").formatted(
                        head().size(), size, LogLoss.words(first, head().size()), since == null ? "" : ", made after " + since,
                        AcceptLossCommand.LOST, head(), AcceptLossCommand.BY, AcceptLossCommand.REASON);
    }
}
