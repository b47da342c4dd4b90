package org.counterclaim.reader.actor;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.actor.ActorKind;
import org.counterclaim.reader.dossier.ActorRef;

/**
 * What is on record of an actor.
 *
 * @param vouchedBy who vouches for an unnamed source
 */
public record ActorProfile(
        UUID id, String slug, String name, ActorKind kind, boolean isPlural, @Nullable String description, @Nullable String wikidataId,
        @Nullable String webAddress, List<String> aliases, List<ActorRef> vouchedBy) {

    /** The address of the actor's page. */
    public String href() {
        return ref().href();
    }

    /** The actor as other pages name them. */
    ActorRef ref() {
        return new ActorRef(id, slug, name, kind, isPlural);
    }
}
