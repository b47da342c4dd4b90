package org.counterclaim.history.takedown;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.counterclaim.web.form.FormSubmission;

/**
 * What is shown before words are taken down.
 *
 * @param find where they stand
 * @param ticked what of it is to go
 * @param sent the form as far as it was filled in
 * @param problems what is wrong with it, by the name of the field
 * @param isOutdated whether something has changed since the form was shown
 */
public record TakedownPage(PhraseMatches find, TakedownSelection ticked, FormSubmission sent, Map<String, String> problems,
        boolean isOutdated) {

    static final String SHOWN = "shown";

    /** What was typed into a field. */
    public String typed(String field) {
        return sent.typed().one(field);
    }

    /** What is wrong with a field, or for an empty name with the whole; null if nothing. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** How many entries are to lose their words. */
    public int entries() {
        return ticked.entries(find);
    }

    /** Of how many records. */
    public long records() {
        return find.groups().stream().filter(this::isTouched).count();
    }

    /** Whether any entry of a record is to. */
    public boolean isTouched(MatchedRecord group) {
        return !ticked.entriesOf(group).isEmpty();
    }

    /** What of a record goes beside its older entries, in words. */
    public String also(MatchedRecord group) {
        boolean said = group.isSaidNow() && ticked.isPresent(group);
        boolean addressed = group.isAddressedSo() && ticked.isAddress(group);
        return said && addressed ? ", its present words and its address" : said ? ", its present words" : addressed ? ", its address" : "";
    }
}
