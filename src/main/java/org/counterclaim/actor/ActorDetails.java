package org.counterclaim.actor;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;

/**
 * Everything on record of an actor.
 *
 * @param aliases other names the actor goes by
 * @param grammaticalNumber null if it is to be guessed
 * @param wikidataId the item's id in Wikidata, such as Q317521
 * @param vouchedBy the actors who vouch for an unnamed source; empty for everybody else
 */
public record ActorDetails(
        String name,
        ActorKind kind,
        @Nullable String description,
        Set<String> aliases,
        @Nullable GrammaticalNumber grammaticalNumber,
        @Nullable String wikidataId,
        @Nullable WebAddress webAddress,
        Set<UUID> vouchedBy) {

    /** Copies the sets, and refuses vouchers for an actor who is not an unnamed source. */
    public ActorDetails {
        aliases = Set.copyOf(aliases);
        vouchedBy = Set.copyOf(vouchedBy);
        if (!vouchedBy.isEmpty() && kind != ActorKind.UNNAMED_SOURCE) {
            throw new IllegalArgumentException("Only an unnamed source is vouched for by others");
        }
    }
}
