package org.counterclaim.desk;

import org.jspecify.annotations.Nullable;

/**
 * A record that may be meant by what somebody is typing.
 *
 * @param typed what to type for exactly this one
 * @param label what it is called
 * @param hint what tells it from others of the name
 */
public record Suggestion(String typed, String label, @Nullable String hint) {}
