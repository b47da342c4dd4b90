package org.counterclaim.claim;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A claim's place in a story, with a number there that never changes, counted from 1. */
@Embeddable
public record StoryPlacement(
        @Column(name = "story_id", nullable = false) UUID story,
        @Column(name = "number", nullable = false) int number) {}
