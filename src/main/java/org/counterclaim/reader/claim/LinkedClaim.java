package org.counterclaim.reader.claim;

import org.counterclaim.reader.dossier.ClaimLine;

/**
 * A claim linked with another.
 *
 * @param how the relation: "contradicts", "is part of" or "has as a part"
 */
public record LinkedClaim(String how, ClaimLine claim) {}
