package org.counterclaim.claim;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.counterclaim.record.SavedState;

/** That a claim stands in a story, under a number there that never changes, counted from 1. */
@Embeddable
public record StoryPlacement(
        @Column(name = "story_id", nullable = false) UUID story,
        @Column(name = "number", nullable = false) int number) {
    /** Where a claim stood by its state in the history; a place that it had left is not in it. */
    public static Set<StoryPlacement> all(SavedState state) {
        return state.texts("stories").stream().map(text -> text.split(" as claim ", 2))
                .map(parts -> new StoryPlacement(UUID.fromString(parts[0]), Integer.parseInt(parts[1]))).collect(Collectors.toSet());
    }
}
