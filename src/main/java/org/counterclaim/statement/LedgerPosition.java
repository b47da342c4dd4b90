package org.counterclaim.statement;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;

/** The properties of a statement that the rules for standing statements and signals use. */
public interface LedgerPosition {

    /** The statement's id. */
    UUID id();

    /** The speaker's id. */
    UUID actorId();

    /** Returns the speaker's stance. */
    Stance stance();

    /** When it was said. */
    FuzzyDate said();

    /** The id of the statement it answers, if any. */
    @Nullable
    UUID answers();

    /** Returns its reports. */
    Collection<? extends ReportOrigins.Edge> reports();

    /** The statement's origins, as {@link ReportOrigins} finds them. */
    Set<UUID> origins();

    /** Whether the speaker is one whom the claim is about. */
    boolean isSelfStatement();
}
