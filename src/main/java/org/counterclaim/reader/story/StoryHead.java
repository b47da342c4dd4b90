package org.counterclaim.reader.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.citation.Citation;
import org.counterclaim.reader.dossier.TopicRef;
import org.counterclaim.reader.sharing.SharingCard;

/**
 * A story without its claims.
 *
 * @param topics the topics that it belongs to, by name
 * @param revision the position in the history of the last change that shows on its page
 * @param changedAt when that change was made
 * @param changedBy the public name of its author
 * @param change what was done, such as "Verdict created"
 */
public record StoryHead(
        UUID id, String slug, String title, String standfirst, List<TopicRef> topics, long revision, Instant changedAt, String changedBy,
        String change) {

    /** Returns the same story in other words. */
    StoryHead with(String otherTitle, String otherStandfirst) {
        return new StoryHead(id, slug, otherTitle, otherStandfirst, topics, revision, changedAt, changedBy, change);
    }

    /** The day of the last change (UTC), in words. */
    public String changedWords() {
        return FuzzyDate.of(LocalDate.ofInstant(changedAt, ZoneOffset.UTC)).shortWords();
    }

    /** Returns when it was changed, to the second, because HTML takes at most milliseconds. */
    public Instant machine() {
        return changedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns how to cite it as it stands. */
    public Citation citation() {
        return Citation.ofStory(slug, title, revision, changedAt);
    }

    /** Returns what other sites show beside a link to it. */
    SharingCard card() {
        return new SharingCard(title, standfirst, href());
    }

    /** The address of the story's page. */
    public String href() {
        return "/stories/" + slug;
    }
}
