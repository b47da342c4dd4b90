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
 * A record that can turn out to be the same as another of its kind. It is withdrawn into the one that stays, which
 * takes over its addresses, and comes out again if that was wrong. Addresses that move from one record to another leave the
 * first before they reach the second: save it and write it to the database in between.
 */
@MappedSuperclass
public abstract class MergeableRecord extends PublishedRecord {

    private @Nullable UUID mergedIntoId;

    /** What all records of a kind have that can be merged. */
    public static List<RecordField<? super MergeableRecord, ?>> mergeable(String kind) {
        List<RecordField<? super MergeableRecord, ?>> all = new ArrayList<>(PublishedRecord.fields(kind));
        all.add(RecordField.<MergeableRecord, UUID>of("mergedInto", "Merged into", FieldType.record(kind), record -> record.mergedIntoId));
        return all;
    }

    protected MergeableRecord() {}

    protected MergeableRecord(Slug slug) {
        super(slug);
    }

    /** The record that it went into; empty as long as it is one by itself. */
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedIntoId);
    }

    /**
     * Withdraws it, since it is the same as another, which its addresses are to lead to from now on.
     *
     * @param other the other's id
     * @param own a slug to keep for itself
     * @return the addresses that it had
     * @throws IllegalStateException if it does not stand
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
     * Puts it back on record by itself.
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

    /** Makes other addresses lead to it too. Does nothing if all of them do. */
    public void takeOver(Set<Slug> others, ChangeReason change) {
        if (addFormer(others)) {
            announce(EntryAction.CHANGED, change);
        }
    }

    /** Lets go of addresses that led to it. Does nothing if none of them did; its present one it keeps. */
    public void release(Set<Slug> others, ChangeReason change) {
        if (removeFormer(others)) {
            announce(EntryAction.CHANGED, change);
        }
    }

    /**
     * Puts it back on record.
     *
     * @throws IllegalStateException if it was merged: then it is parted instead
     */
    @Override
    public void reinstate(ChangeReason change) {
        if (mergedIntoId != null) {
            throw new IllegalStateException("What was merged is parted");
        }
        super.reinstate(change);
    }
}
