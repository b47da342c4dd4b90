package org.counterclaim.claim;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** That a claim contradicts, or is part of, another. */
@Embeddable
public record ClaimLink(
        @Column(name = "kind", nullable = false) @Enumerated(EnumType.STRING) LinkKind kind,
        @Column(name = "other_id", nullable = false) UUID other) {}
