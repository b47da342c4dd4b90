package org.counterclaim.claim;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** That a claim contradicts, or is part of, another. */
@Embeddable
public record ClaimLink(
        @Column(name = "kind", nullable = false) @Enumerated(EnumType.STRING) ClaimLinkKind kind,
        @Column(name = "other_id", nullable = false) UUID other) {
    /** The link as the history writes it. */
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
