package org.counterclaim.history.takedown;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * All places that contain some words.
 *
 * @param groups the records with entries that contain them
 * @param isAll whether these are all
 * @param inHand how many drafts and editors' texts contain them
 * @param merges how many notes on merges contain them
 */
public record PhraseMatches(List<MatchedRecord> groups, boolean isAll, int inHand, int merges) {

    /** Copies the list. */
    public PhraseMatches {
        groups = List.copyOf(groups);
    }

    /** Returns the number of entries. */
    public int entries() {
        return groups.stream().mapToInt(group -> group.hits().size()).sum();
    }

    /** Whether the words were found nowhere. */
    public boolean isNothing() {
        return groups.isEmpty() && inHand == 0 && merges == 0;
    }

    /** Returns a text that is equal for two results if both have the same entries of records at the same revisions. */
    public String mark() {
        String all = groups.stream().map(group -> group.id() + " " + group.version() + " "
                + group.hits().stream().map(hit -> String.valueOf(hit.position())).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
        return UUID.nameUUIDFromBytes(all.getBytes(UTF_8)).toString();
    }
}
