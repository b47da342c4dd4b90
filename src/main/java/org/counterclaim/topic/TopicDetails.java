package org.counterclaim.topic;

import org.jspecify.annotations.Nullable;

/**
 * Everything on record of a topic.
 *
 * @param description what belongs to it, in one neutral sentence
 */
public record TopicDetails(String name, @Nullable String description) {}
