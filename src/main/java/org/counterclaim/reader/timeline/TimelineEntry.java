package org.counterclaim.reader.timeline;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.RelayChain;
import org.counterclaim.reader.dossier.StatementLine;

/**
 * One statement as it stands in a timeline, with everything that its entry shows.
 *
 * @param perhaps whether it may not yet have been said on the page's day
 * @param answering the statement it answers
 * @param answers the statements against it, the oldest first
 * @param chains the chains of its reports
 * @param reverses the earlier statement that it reverses
 * @param supersededBy the same actor's statement that replaced it; null if it stands or takes no position
 * @param steps where the other statements on its claim are; null in a short timeline
 */
public record TimelineEntry(
        StatementLine statement,
        ClaimLine claim,
        boolean perhaps,
        @Nullable Answer answering,
        List<Answer> answers,
        List<RelayChain> chains,
        @Nullable Answer reverses,
        @Nullable Answer supersededBy,
        @Nullable ClaimSteps steps)
        implements TimelineItem {

    private static final int MOST_CHAINS = 3;
    private static final int MOST_ANSWERS = 3;

    /** Returns the entries of a dossier's statements for pages other than their story's. */
    public static List<TimelineEntry> of(List<StatementLine> statements, Dossier dossier) {
        return statements.stream().map(new TimelineEntries(dossier, StoryFilter.NONE, dossier::address)::of).toList();
    }

    /**
     * Where the other statements on an entry's claim are; a step that is null leads nowhere.
     *
     * @param previous the address of the one before it
     * @param next the address of the one after it
     * @param alone the address of the entry among the statements on its claim alone; null if it is there already
     */
    public record ClaimSteps(@Nullable String previous, @Nullable String next, @Nullable String alone) {}

    /**
     * A reference from an entry to another statement.
     *
     * @param href the address of its own entry
     * @param isDirect whether it answers this statement itself, rather than only the claim
     */
    public record Answer(StatementLine statement, String href, boolean isDirect) {

        /** Returns the verb for the statement that it answers: "denied by". */
        public String pastVerb() {
            return switch (statement.stance()) {
                case ASSERTS -> "asserted by";
                case SUPPORTS -> "supported by";
                case DENIES -> "denied by";
                case DISPUTES -> "disputed by";
                case QUALIFIES -> "qualified by";
                case RETRACTS -> "retracted by";
                case DECLINES -> "no comment from";
                case REPORTS -> "reported by";
            };
        }
    }

    /** Whether an answer could be expected, because the statement is for the claim. */
    public boolean asksForAnswer() {
        return statement.stance().side() == org.counterclaim.statement.Stance.Side.FOR;
    }

    /** Whether it is part of a long timeline, in which answers are only named: each has its own entry. */
    public boolean isBrief() {
        return steps != null;
    }

    /** Returns the answers, or in a long timeline the first of them; the claim's page shows all. */
    public List<Answer> firstAnswers() {
        return isBrief() ? answers.stream().limit(MOST_ANSWERS).toList() : answers;
    }

    /** Returns how many answers are left out. */
    public int moreAnswers() {
        return answers.size() - firstAnswers().size();
    }

    /** Returns the first chains; the claim's page shows all. */
    public List<RelayChain> firstChains() {
        return chains.stream().limit(MOST_CHAINS).toList();
    }

    /** Returns how many chains are left out. */
    public int moreChains() {
        return Math.max(0, chains.size() - MOST_CHAINS);
    }

    @Override
    public UUID id() {
        return statement.id();
    }

    @Override
    public String links() {
        return Stream.concat(answers.stream(), Stream.of(answering, reverses, supersededBy).filter(Objects::nonNull))
                .map(Answer::href).collect(Collectors.joining(" ")) + (steps == null ? "" : " " + steps);
    }

    @Override
    public String template() {
        return "reader/story/entry";
    }
}
