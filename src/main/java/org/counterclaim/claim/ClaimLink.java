package org.counterclaim.claim;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A link to a claim that this one contradicts or is part of. */
@Embeddable
public record ClaimLink(
        @Column(name = "kind", nullable = false) @Enumerated(EnumType.STRING) ClaimLinkKind kind,
        @Column(name = "other_id", nullable = false) UUID other) {
    /** Returns the link as the history writes it. */
    String words() {
        return kind + " " + other;
    }

    /** Reads a link as the history writes it: the kind, a space, the other claim's id. */
    static ClaimLink of(String text) {
        int space = text.lastIndexOf(' ');
        return new ClaimLink(Stream.of(ClaimLinkKind.values()).filter(kind -> text.startsWith(kind + " ")).findAny().orElseThrow(),
                UUID.fromString(text.substring(space + 1)));
    }
}
