package org.counterclaim.reader.topic;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The values of the list of topics.
 *
 * @param topics in the order of their names
 * @param isFirst whether the list begins here
 * @param next the slug after which the next page begins; null on the last
 */
public record TopicListPage(List<TopicLine> topics, boolean isFirst, @Nullable String next) {}
