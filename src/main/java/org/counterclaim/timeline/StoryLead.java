package org.counterclaim.timeline;

import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of a story's page.
 *
 * @param atIssue the first claim that somebody stands against
 */
public record StoryLead(StoryHead story, @Nullable Versus atIssue, Tally tally) {}
