package org.counterclaim.history.log;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.AuditedRecord;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.EntryAction;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.Withholding;
import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.signer.LostCheckpoint;

/**
 * A declared loss of entries of the log: a signed checkpoint covers them, but the database was restored from an older backup. It is a
 * record like any other, so its entry is part of the continued log and is never changed.
 */
@Entity(name = "Loss")
public class LogLoss extends AuditedRecord {

    private long firstEntry;
    private long lastEntry;
    private String lostNote = "";
    private @Nullable String keptNote;
    private Instant signedAt = Instant.EPOCH;
    private @Nullable Instant since;

    /** For Hibernate. */
    protected LogLoss() {}

    /**
     * Declares a loss.
     *
     * @param lost the checkpoint that covers the lost entries
     * @param signedAt when that checkpoint was signed
     * @param kept the last valid checkpoint before it; empty if there is none
     * @param since when the last entry of the kept checkpoint was made; null if it has none
     */
    public LogLoss(Note lost, Instant signedAt, Optional<Note> kept, @Nullable Instant since, ChangeReason change) {
        this.firstEntry = kept.map(PublishedCheckpoints::size).orElse(0L) + 1;
        this.lastEntry = PublishedCheckpoints.size(lost);
        this.lostNote = lost.signed();
        this.keptNote = kept.map(Note::signed).orElse(null);
        this.signedAt = signedAt;
        this.since = since;
        announce(EntryAction.CREATED, change);
    }

    /** Takes down the reason given for it; it has no other words. */
    public void withhold(Withholding what, ChangeReason change) {
        announce(what, revision() + 1, change);
    }

    /** Returns the checkpoint that covers the lost entries. */
    LostCheckpoint head() {
        return LostCheckpoint.of(Checkpoint.parse(Note.parse(lostNote).text()));
    }

    /** Returns in words which entries are lost. */
    public String words() {
        return words(firstEntry, lastEntry);
    }

    /** Returns the words for a range of entries. */
    static String words(long first, long last) {
        return first == last ? "entry %,d".formatted(first) : "entries %,d to %,d".formatted(first, last);
    }

    @Override
    protected RecordType<LogLoss, LogLoss> type() {
        return LogLossType.TYPE;
    }

    long first() {
        return firstEntry;
    }

    long last() {
        return lastEntry;
    }

    @Nullable
    Instant since() {
        return since;
    }

    Instant signed() {
        return signedAt;
    }

    @Nullable
    String kept() {
        return keptNote;
    }

    String lost() {
        return lostNote;
    }
}
