package org.counterclaim.timeline;

import java.util.UUID;

import org.counterclaim.actor.ActorKind;

/** An actor as pages name them. */
public record ActorRef(UUID id, String slug, String name, ActorKind kind) {

    /** The address of the actor's page. */
    public String href() {
        return "/actors/" + slug;
    }

    /** Whether somebody else has to vouch that this source exists. */
    public boolean isUnnamed() {
        return kind == ActorKind.UNNAMED_SOURCE;
    }

    /** By the id alone, which is quick; of one record there are seldom two states at a time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
