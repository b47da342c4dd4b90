package org.counterclaim.desk.intake;

import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.StatementLine;

/** A statement that the article carries already, and the claim it is on. */
public record RecordedStatement(StatementLine statement, ClaimLine claim) {}
