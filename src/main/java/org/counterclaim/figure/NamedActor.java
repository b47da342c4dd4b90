package org.counterclaim.figure;

/**
 * Somebody whom others speak of and from whom no statement is recorded.
 *
 * @param name the actor's name
 * @param href the actor's page
 * @param why where the actor comes in, as "named in claims 1 and 2"
 */
public record NamedActor(String name, String href, String why) {}
