package org.counterclaim.factcheck.interest;

import java.util.UUID;

/**
 * What ties a fact-checker to an actor, as they declared it.
 *
 * @param actorId the actor's id
 * @param slug the actor's slug
 * @param actor the actor's name
 */
public record Interest(UUID actorId, String slug, String actor, String words) {}
