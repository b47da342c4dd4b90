package org.counterclaim.verdict;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.json.RecordState;
import org.counterclaim.record.FieldSource;

/**
 * A piece of a verdict's evidence: an article or a statement.
 *
 * @param article the article; null if it is a statement
 * @param statement the statement; null if it is an article
 * @param direction whether it speaks for or against the claim
 * @param note why, in a few words
 */
@Embeddable
public record Evidence(
        @Column(name = "article_id") @Nullable UUID article,
        @Column(name = "statement_id") @Nullable UUID statement,
        @Enumerated(EnumType.STRING) EvidenceDirection direction,
        @Nullable String note) {

    /** An article as evidence. */
    public static Evidence article(UUID article, EvidenceDirection direction, @Nullable String note) {
        return new Evidence(article, null, direction, note);
    }

    /** A statement as evidence. */
    public static Evidence statement(UUID statement, EvidenceDirection direction, @Nullable String note) {
        return new Evidence(null, statement, direction, note);
    }

    RecordState state() {
        return new RecordState().with("article", article).with("statement", statement).with("direction", direction).with("note", note);
    }

    static Evidence of(FieldSource evidence) {
        return new Evidence(evidence.idOrNull("article", "article"), evidence.idOrNull("statement", "statement"),
                Objects.requireNonNull(evidence.wordOrNull("direction", EvidenceDirection.values())), evidence.textOrNull("note"));
    }
}
