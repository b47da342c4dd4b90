package org.counterclaim.history.takedown;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.counterclaim.web.form.FormSubmission;

/**
 * The values of the page shown before words are taken down.
 *
 * @param find the matches
 * @param ticked which of them to take down
 * @param sent the form as far as it was filled in
 * @param problems what is wrong with it, by the name of the field
 * @param isOutdated whether something has changed since the form was shown
 */
public record TakedownPage(PhraseMatches find, TakedownSelection ticked, FormSubmission sent, Map<String, String> problems,
        boolean isOutdated) {

    static final String SHOWN = "shown";

    /** Returns what was typed into a field. */
    public String typed(String field) {
        return sent.typed().one(field);
    }

    /** Returns what is wrong with a field or, for an empty name, with the whole form; null if nothing is. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** Returns how many entries will lose their words. */
    public int entries() {
        return ticked.entries(find);
    }

    /** Returns how many records these entries belong to. */
    public long records() {
        return find.groups().stream().filter(this::isTouched).count();
    }

    /** Whether any entry of a record will lose its words. */
    public boolean isTouched(MatchedRecord group) {
        return !ticked.entriesOf(group).isEmpty();
    }

    /** Returns in words what else of a record will be removed, besides older entries. */
    public String also(MatchedRecord group) {
        boolean said = group.isSaidNow() && ticked.isPresent(group);
        boolean addressed = group.isAddressedSo() && ticked.isAddress(group);
        return said && addressed ? ", its present words and its address" : said ? ", its present words" : addressed ? ", its address" : "";
    }
}
