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
 * All that the page of a story shows.
 *
 * @param days the timeline's part that is on this page of it
 * @param entries the entries in them, for the figure's table
 * @param index the claims of the story
 * @param shown how many statements pass the filter
 * @param total how many there are
 * @param hides what the filter hides, in words, a line each
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

    /** How many statements a page of the timeline holds. */
    public static final int PAGE = 200;

    /** How many statements are shown, of how many. */
    public String countWords() {
        String all = PluralWords.count(total, "statement");
        return shown == total ? all : shown + " of " + all;
    }

    /** The address of this page, ready to have a page number added. */
    public String hrefWithoutPage() {
        return filter.addTo(UriComponentsBuilder.fromPath(story.href())).build().encode() + (filter.isPlain() ? "?" : "&");
    }

    /** By the state of the story alone, which is quick. */
    @Override
    public int hashCode() {
        return story.hashCode();
    }
}
