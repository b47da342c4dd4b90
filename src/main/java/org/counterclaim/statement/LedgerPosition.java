package org.counterclaim.statement;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;

/** What the rules for standing statements and signals need to know of one statement. */
public interface LedgerPosition {

    /** The statement's id. */
    UUID id();

    /** The speaker's id. */
    UUID actorId();

    /** What the speaker does with the claim. */
    Stance stance();

    /** When it was said. */
    FuzzyDate said();

    /** The id of the statement it answers, if any. */
    @Nullable UUID answers();

    /** Where it appeared. */
    Collection<? extends ReportOrigins.Edge> reports();

    /** The statement's origins, as {@link ReportOrigins} finds them. */
    Set<UUID> origins();

    /** Whether the speaker is one whom the claim is about. */
    boolean isSelfStatement();
}
