package org.counterclaim.factcheck.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;
import org.counterclaim.core.PluralWords;
import org.counterclaim.summary.ChangeCount;
import org.counterclaim.verdict.Mark;

/**
 * The changes that concern a claim and were recorded after its last verdict, by their position in the history; all changes for a claim
 * without a verdict. A verdict that only corrects another's words does not count, because it is no new judgement.
 *
 * @param last the verdict; null if there is none
 * @param news the changes, the latest first
 * @param counts the changes counted by kind
 */
public record ChangesSinceVerdict(@Nullable LastVerdict last, List<ClaimNews> news, List<ChangeCount> counts) {

    /** Copies the lists. */
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
     * A change on record.
     *
     * @param mark the name of its mark in the sprite; empty if it has none
     * @param who the person or thing that it is about: a speaker, a source, "A reader"
     * @param what the change: "denies, 11 October 2022"
     * @param at when it came on record
     * @param by the public name of its author; empty for readers, of whom nothing is known
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
     * Returns the changes to show beside the ledger. Before the first verdict the ledger shows all changes itself, except readers'
     * requests.
     */
    public List<ClaimNews> shown() {
        return last == null ? news.stream().filter(one -> one.by().isEmpty()).toList() : news;
    }

    /** Returns the same with readers' requests. */
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
