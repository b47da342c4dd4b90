package org.counterclaim.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.MappedSuperclass;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Slug;

/**
 * A record that can be merged into another of its kind. Merging withdraws it, and the record that stays takes over its addresses; undoing
 * the merge reverses both. Addresses must leave the first record before they reach the second: save the first and flush it to the database
 * in between.
 */
@MappedSuperclass
public abstract class MergeableRecord extends PublishedRecord {

    /** The name of the field that says into which record one went. */
    static final String MERGED_INTO = "mergedInto";

    private @Nullable UUID mergedIntoId;

    /** Returns the fields of all mergeable records. */
    public static List<RecordField<? super MergeableRecord, ?>> mergeable(String kind) {
        List<RecordField<? super MergeableRecord, ?>> all = new ArrayList<>(PublishedRecord.fields(kind));
        all.add(RecordField.<MergeableRecord, UUID>of(MERGED_INTO, "Merged into", FieldType.record(kind), record -> record.mergedIntoId));
        return all;
    }

    protected MergeableRecord() {}

    protected MergeableRecord(Slug slug) {
        super(slug);
    }

    /** Returns the id of the record into which it was merged; empty if it was not merged. */
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedIntoId);
    }

    /**
     * Withdraws it because it is the same as another record, to which its addresses lead from now on.
     *
     * @param other the other's id
     * @param own a slug that it keeps for itself
     * @return the addresses that it had
     * @throws IllegalStateException if it is withdrawn
     */
    public SlugHistory mergeInto(UUID other, Slug own, ChangeReason change) {
        if (withdrawal().isPresent()) {
            throw new IllegalStateException("Only what stands is merged");
        }
        mergedIntoId = other;
        withdrawFor(change);
        announce(EntryAction.MERGED, change);
        return exchange(new SlugHistory(own, Set.of()));
    }

    /**
     * Undoes a merge and puts it back on record.
     *
     * @param own the addresses that lead to it again
     * @throws IllegalStateException if it was not merged
     */
    public void part(SlugHistory own, ChangeReason change) {
        if (mergedIntoId == null) {
            throw new IllegalStateException("Only what was merged is parted");
        }
        mergedIntoId = null;
        stand();
        exchange(own);
        announce(EntryAction.PARTED, change);
    }

    /** Makes other addresses lead to it too. Does nothing if all of them already do. */
    public void takeOver(Set<Slug> others, ChangeReason change) {
        if (addFormer(others)) {
            announce(EntryAction.CHANGED, change);
        }
    }

    /** Gives up addresses that led to it, except the present one. Does nothing if none of them did. */
    public void release(Set<Slug> others, ChangeReason change) {
        if (removeFormer(others)) {
            announce(EntryAction.CHANGED, change);
        }
    }

    /**
     * Puts it back on record.
     *
     * @throws IllegalStateException if it was merged; call {@link #part} instead
     */
    @Override
    public void reinstate(ChangeReason change) {
        if (mergedIntoId != null) {
            throw new IllegalStateException("What was merged is parted");
        }
        super.reinstate(change);
    }
}
