package org.counterclaim.reader.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.statement.Signal;

/**
 * What a filter asks of one statement and its claim that the rows of stories, actors and articles say without a look at them: stance,
 * verdict, signal and language. {@code R__list_summaries.sql} writes the same tags.
 */
record FilterMarks(RecordFilter filter, SearchKind kind) {

    @Nullable
    String stance() {
        return filter.stance() == null ? null : filter.stance().toString();
    }

    /** Returns the word for the verdict, which a claim without one has, too. */
    @Nullable
    String verdict() {
        return filter.verdict() == null && filter.missing().contains(MissingPart.VERDICT) ? ClaimLine.UNVERIFIED : filter.verdict();
    }

    @Nullable
    String signal() {
        Signal signal = filter.signal() == null && filter.missing().contains(MissingPart.ANSWER) ? Signal.UNANSWERED : filter.signal();
        return signal == null ? null : signal.toString();
    }

    /** Returns the tag of articles that carry such a statement; null if nothing is asked that it says. */
    @Nullable
    String tag() {
        return tag(stance());
    }

    private @Nullable String tag(@Nullable String stance) {
        String all = Stream.of(part("s:", stance), part("v:", verdict()), part("g:", signal())).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }

    private static String part(String letter, @Nullable String word) {
        return word == null ? "" : letter + word;
    }

    /** Returns the tags of stories with such claims; if there are several, no single claim need have them all. */
    List<String> tagsOfStory() {
        List<String> tags = new ArrayList<>();
        String ofClaim = tag(null);
        if (ofClaim != null) {
            tags.add(ofClaim);
        }
        if (filter.stance() != null) {
            tags.add("s:" + filter.stance() + (filter.language() == null ? "" : ":" + filter.language()));
        } else if (filter.language() != null) {
            tags.add("l:" + filter.language());
        } else if (filter.role() == ActorRole.SPEAKS && filter.actor() == null) {
            tags.add("a");
        }
        if (filter.role() == ActorRole.NAMED && filter.actor() == null) {
            tags.add("n");
        } else if (filter.role() == ActorRole.RELAYS && filter.actor() == null) {
            tags.add("r");
        }
        return tags;
    }

    /** Whether the filter asks for nothing else that a look at claims or statements would have to decide. */
    boolean areAll() {
        boolean isOfOthers = filter.actor() != null || filter.missing().contains(MissingPart.STORY)
                || filter.missing().contains(MissingPart.SOURCE) || contradicts();
        return !isOfOthers && switch (kind) {
            case STORY -> filter.from() == null && filter.to() == null && filter.publisher() == null;
            case ACTOR -> filter.story() == null && filter.topic() == null && filter.from() == null && filter.to() == null
                    && filter.publisher() == null;
            case ARTICLE -> filter.story() == null && filter.topic() == null
                    && (filter.role() == null || filter.role() == ActorRole.SPEAKS);
            case CLAIM, STATEMENT, TOPIC -> false;
        };
    }

    /** Whether it asks for two verdicts, or for two signals, of one claim. */
    private boolean contradicts() {
        Set<MissingPart> missing = filter.missing();
        return (missing.contains(MissingPart.VERDICT) && !ClaimLine.UNVERIFIED.equals(verdict()))
                || (missing.contains(MissingPart.ANSWER) && !Signal.UNANSWERED.toString().equals(signal()));
    }
}
