package org.counterclaim.reader.story;

import java.util.Collection;
import java.util.List;

import org.springframework.web.util.UriComponentsBuilder;

import org.counterclaim.core.PluralWords;
import org.counterclaim.figure.SvgFigure;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.ClaimIndexLine;
import org.counterclaim.reader.timeline.StoryFilter;
import org.counterclaim.reader.timeline.TimelineDay;
import org.counterclaim.reader.timeline.TimelineEntry;
import org.counterclaim.web.PageNumbers;

/**
 * The values of a story's page.
 *
 * @param days the part of the timeline on this page
 * @param entries the entries in them, for the figure's table
 * @param index the claims of the story
 * @param shown the number of statements that pass the filter
 * @param total the number of all statements
 * @param hides what the filter hides, in lines of words
 */
public record StoryPage(
        StoryHead story,
        StoryFilter filter,
        StoryLead lead,
        SvgFigure overview,
        List<TimelineDay> days,
        List<TimelineEntry> entries,
        List<ClaimIndexLine> index,
        StoryFilterForm form,
        Collection<ActorRef> named,
        int shown,
        int total,
        List<String> hides,
        PageNumbers pages) {

    /** The number of statements on a page of the timeline. */
    public static final int PAGE = 200;

    /** Returns in words how many of all statements are shown. */
    public String countWords() {
        String all = PluralWords.count(total, "statement");
        return shown == total ? all : shown + " of " + all;
    }

    /** Returns the address of this page, to which a page number can be added. */
    public String hrefWithoutPage() {
        return filter.addTo(UriComponentsBuilder.fromPath(story.href())).build().encode() + (filter.isPlain() ? "?" : "&");
    }

    /** Hashes the state of the story alone, which is quick. */
    @Override
    public int hashCode() {
        return story.hashCode();
    }
}
