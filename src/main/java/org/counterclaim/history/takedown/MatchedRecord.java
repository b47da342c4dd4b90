package org.counterclaim.history.takedown;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.history.RecordTypes;

/**
 * A record with its entries that contain the words.
 *
 * @param version its present revision
 * @param label its name
 * @param slug the last part of its address; null for a verdict or an account, which have no page of their own for readers
 */
public record MatchedRecord(String kind, UUID id, int version, String label, @Nullable String slug, List<MatchedEntry> hits) {

    /** Copies the list. */
    public MatchedRecord {
        hits = List.copyOf(hits);
    }

    /** Whether its present version contains the words. */
    public boolean isSaidNow() {
        return hits.stream().anyMatch(hit -> hit.isPresent() && hit.has(PhraseExcerpt.FieldSort.WORDS));
    }

    /** Whether its present address, or a former one, is made from them. */
    public boolean isAddressedSo() {
        return hits.stream().anyMatch(hit -> hit.isPresent() && hit.has(PhraseExcerpt.FieldSort.ADDRESS));
    }

    /** Whether an entry of the present version is among some. */
    boolean hasPresentIn(List<Long> positions) {
        return hits.stream().anyMatch(hit -> hit.isPresent() && positions.contains(hit.position()));
    }

    /** Returns its page for readers; null if it has none of its own. */
    public @Nullable String href() {
        return slug == null ? null : "/" + RecordTypes.of(kind).plural() + "/" + slug;
    }
}
