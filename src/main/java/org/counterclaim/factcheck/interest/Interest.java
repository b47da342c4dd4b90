package org.counterclaim.factcheck.interest;

import java.util.UUID;

/**
 * A fact-checker's declared interest in an actor.
 *
 * @param actorId the actor's id
 * @param slug the actor's slug
 * @param actor the actor's name
 */
public record Interest(UUID actorId, String slug, String actor, String words) {}
