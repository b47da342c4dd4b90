package org.counterclaim.intake;

import org.counterclaim.timeline.ClaimLine;
import org.counterclaim.timeline.StatementLine;

/** A statement that the article carries already, and the claim it is on. */
public record Recorded(StatementLine statement, ClaimLine claim) {}
