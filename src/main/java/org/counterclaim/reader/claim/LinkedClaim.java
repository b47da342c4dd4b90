package org.counterclaim.reader.claim;

import org.counterclaim.reader.dossier.ClaimLine;

/**
 * Another claim that bears on one.
 *
 * @param how in which way: "contradicts", "is part of" or "has as a part"
 */
public record LinkedClaim(String how, ClaimLine claim) {}
