package org.counterclaim.reader.story;

import org.jspecify.annotations.Nullable;

import org.counterclaim.reader.dossier.CounterclaimPair;
import org.counterclaim.reader.dossier.DossierTally;

/**
 * What stands at the head of a story's page.
 *
 * @param atIssue the first claim that somebody stands against
 */
public record StoryLead(StoryHead story, @Nullable CounterclaimPair atIssue, DossierTally tally) {}
