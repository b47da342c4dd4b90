package org.counterclaim.history.takedown;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where some words stand.
 *
 * @param groups the records with entries that hold them
 * @param isAll whether there are no more than these
 * @param inHand how many drafts and texts of editors hold them
 * @param merges how many notes on merges hold them
 */
public record PhraseMatches(List<MatchedRecord> groups, boolean isAll, int inHand, int merges) {

    /** Keeps a copy. */
    public PhraseMatches {
        groups = List.copyOf(groups);
    }

    /** How many entries. */
    public int entries() {
        return groups.stream().mapToInt(group -> group.hits().size()).sum();
    }

    /** Whether they stand nowhere. */
    public boolean isNothing() {
        return groups.isEmpty() && inHand == 0 && merges == 0;
    }

    /** The same for two finds exactly where both have the same entries of records at the same revisions. */
    public String mark() {
        String all = groups.stream().map(group -> group.id() + " " + group.version() + " "
                + group.hits().stream().map(hit -> String.valueOf(hit.position())).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
        return UUID.nameUUIDFromBytes(all.getBytes(UTF_8)).toString();
    }
}
