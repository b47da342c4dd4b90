package org.counterclaim.verdict;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import org.counterclaim.history.State;

/**
 * What a verdict rests on.
 *
 * @param article the article that shows it
 * @param direction whether it speaks for or against the claim
 * @param note why, in a few words
 */
@Embeddable
public record Evidence(
        @Column(name = "article_id") UUID article,
        @Enumerated(EnumType.STRING) Direction direction,
        @Nullable String note) {

    State state() {
        return new State().with("article", article).with("direction", direction).with("note", note);
    }
}
