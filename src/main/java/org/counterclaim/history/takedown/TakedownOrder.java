package org.counterclaim.history.takedown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.InputText;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.Withholding;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.RejectedFormException;

/**
 * An administrator's order to take words down.
 *
 * @param phrase the words
 * @param ticked the entries and parts of records, and whether drafts and editors' texts too
 * @param change the public reason and its author
 * @param ground the legal ground, for administrators alone; null if none was noted
 */
record TakedownOrder(SearchPhrase phrase, TakedownSelection ticked, ChangeReason change, @Nullable String ground) {

    static final String WORDS = "words";
    static final String REASON = "reason";
    static final String GROUND = "ground";

    private static final int LONGEST_GROUND = 2_000;

    /**
     * Returns the phrase in a form.
     *
     * @throws RejectedFormException if there is nothing to search for
     */
    static SearchPhrase phrase(FormValues typed) {
        try {
            return SearchPhrase.of(typed.one(WORDS));
        } catch (IllegalArgumentException wrong) {
            throw new RejectedFormException(Map.of(WORDS, String.valueOf(wrong.getMessage())));
        }
    }

    /**
     * Returns the order that a form gives about the matches.
     *
     * @throws RejectedFormException if the form does not say what and why, or if its reason would publish the words again
     */
    static TakedownOrder of(FormValues typed, SearchPhrase phrase, PhraseMatches find, SignedIn by) {
        Map<String, String> problems = new HashMap<>();
        ChangeReason change = new ChangeReason(by.author(), null);
        try {
            change = ChangeReason.of(typed, by.author());
        } catch (RejectedFormException rejected) {
            problems.putAll(rejected.problems());
        }
        TakedownSelection ticked = new TakedownSelection(typed);
        ticked.problem(find).ifPresent(problem -> problems.put("", problem));
        addIfRevealing(REASON, Objects.requireNonNullElse(change.reason(), ""), phrase, problems);
        String ground = ground(typed, problems);
        addIfRevealing(GROUND, ground, phrase, problems);
        if (!problems.isEmpty()) {
            throw new RejectedFormException(problems);
        }
        return new TakedownOrder(phrase, ticked, change, ground.isEmpty() ? null : ground);
    }

    private static void addIfRevealing(String field, String text, SearchPhrase phrase, Map<String, String> problems) {
        if (phrase.isRevealedBy(text)) {
            problems.put(field, "This holds the very words that are to go. Say it without them.");
        }
    }

    private static String ground(FormValues typed, Map<String, String> problems) {
        try {
            String ground = InputText.clean(typed.one(GROUND));
            if (ground.codePointCount(0, ground.length()) > LONGEST_GROUND) {
                problems.put(GROUND, "At most 2,000 characters fit in.");
            }
            return ground;
        } catch (IllegalArgumentException unkeepable) {
            problems.put(GROUND, String.valueOf(unkeepable.getMessage()));
            return "";
        }
    }

    /** Returns what to take down of a record, at least one entry of which must be ticked. */
    Withholding of(MatchedRecord group) {
        List<Long> entries = ticked.entriesOf(group);
        boolean present = ticked.isPresent(group);
        boolean addresses = ticked.isAddress(group);
        return new Withholding(entries, text -> present && phrase.isIn(text), address -> addresses && phrase.isInAddress(address));
    }
}
