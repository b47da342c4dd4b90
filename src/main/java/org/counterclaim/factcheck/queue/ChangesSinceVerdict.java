package org.counterclaim.factcheck.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;
import org.counterclaim.core.PluralWords;
import org.counterclaim.verdict.Mark;

/**
 * What came on record and concerns a claim after its last verdict was given, by the position in the history; all of it for a
 * claim without one. A verdict that only corrects another's words does not count: nobody judged anew.
 *
 * @param last the verdict; null where there is none
 * @param news what came, the latest first
 * @param counts the same in short
 */
public record ChangesSinceVerdict(@Nullable LastVerdict last, List<ClaimNews> news, List<ChangeCount> counts) {

    /** Keeps copies. */
    public ChangesSinceVerdict {
        news = List.copyOf(news);
        counts = List.copyOf(counts);
    }

    /**
     * The last verdict.
     *
     * @param at when it came on record
     */
    public record LastVerdict(int number, Mark mark, Instant at, String by) {

        /** When it came on record, in words. */
        public String when() {
            return MomentWords.words(at);
        }
    }

    /**
     * Something that came on record.
     *
     * @param mark the one word that names its mark in the sprite; empty where it has none
     * @param who whom or what it is about: a speaker, a source, "A reader"
     * @param what what came: "denies, 11 October 2022"
     * @param at when it came on record
     * @param by the public name of who put it there; empty for readers, of whom nothing is known
     * @param href where to read it
     */
    public record ClaimNews(String mark, String who, String what, Instant at, String by, String href) {

        /** When it came on record, in words. */
        public String when() {
            return MomentWords.words(at);
        }

        /** The same, to the second: HTML takes at most milliseconds. */
        public Instant machine() {
            return at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        }
    }

    /**
     * How many of a kind: "2 denials".
     *
     * @param mark as in {@link ClaimNews}
     */
    public record ChangeCount(String mark, String words) {}

    /** What to show beside the ledger. Before the first verdict all is new and stands there, but for what readers ask. */
    public List<ClaimNews> shown() {
        return last == null ? news.stream().filter(one -> one.by().isEmpty()).toList() : news;
    }

    /** The same with what readers asked for. */
    ChangesSinceVerdict with(List<ClaimNews> more) {
        List<ClaimNews> all = new ArrayList<>(news);
        all.addAll(more);
        all.sort(Comparator.comparing(ClaimNews::at).reversed());
        List<ChangeCount> counted = new ArrayList<>(counts);
        if (!more.isEmpty()) {
            counted.add(new ChangeCount("", PluralWords.count(more.size(), "reader’s request", "readers’ requests")));
        }
        return new ChangesSinceVerdict(last, all, counted);
    }
}
