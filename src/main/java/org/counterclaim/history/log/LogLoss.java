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
 * That entries of the log are lost: a signed checkpoint has them, and the database was restored from a backup that is older. It is a
 * record like any other, so that its entry stands in the log that goes on, and is never changed.
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
     * Declares it.
     *
     * @param lost the checkpoint that has the entries
     * @param signedAt when that was signed
     * @param kept the last checkpoint before it that stands; empty if there is none
     * @param since when the last entry of that was made; null if it has none
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

    /** Takes down the reason that was given for it; nothing else of it is words. */
    public void withhold(Withholding what, ChangeReason change) {
        announce(what, revision() + 1, change);
    }

    /** Which checkpoint has the entries. */
    LostCheckpoint head() {
        return LostCheckpoint.of(Checkpoint.parse(Note.parse(lostNote).text()));
    }

    /** Which entries are lost, in words. */
    public String words() {
        return words(firstEntry, lastEntry);
    }

    /** Entries from one to another, in words. */
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

    @Nullable Instant since() {
        return since;
    }

    Instant signed() {
        return signedAt;
    }

    @Nullable String kept() {
        return keptNote;
    }

    String lost() {
        return lostNote;
    }
}
