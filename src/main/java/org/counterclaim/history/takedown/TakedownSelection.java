package org.counterclaim.history.takedown;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.counterclaim.core.PluralWords;
import org.counterclaim.web.form.FormValues;

/** The ticked boxes of a form; in a form that was not sent yet, all are ticked. */
public final class TakedownSelection {

    private static final String ENTRY = "entry";
    private static final String PRESENT = "present";
    private static final String ADDRESS = "addressed";
    private static final String IN_HAND = "inHand";

    private final FormValues typed;
    private final boolean all;

    TakedownSelection(FormValues typed) {
        this(typed, false);
    }

    private TakedownSelection(FormValues typed, boolean all) {
        this.typed = typed;
        this.all = all;
    }

    static TakedownSelection all() {
        return new TakedownSelection(FormValues.empty(), true);
    }

    /** Whether an entry will lose its words. */
    public boolean isEntry(MatchedEntry hit) {
        return is(ENTRY, hit.position());
    }

    /** Whether the present version of a record will lose its words. */
    public boolean isPresent(MatchedRecord group) {
        return is(PRESENT, group.id());
    }

    /** Whether a record will lose addresses. */
    public boolean isAddress(MatchedRecord group) {
        return is(ADDRESS, group.id());
    }

    /** Whether drafts and editors' texts will be deleted. */
    public boolean isInHand() {
        return all || typed.has(IN_HAND);
    }

    private boolean is(String field, Object value) {
        return all || typed.all(field).contains(String.valueOf(value));
    }

    /** Returns in words which entries of a record are ticked. */
    public String positions(MatchedRecord group) {
        List<Long> entries = entriesOf(group);
        return PluralWords.noun(entries.size(), "entry ", "entries ")
                + entries.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    List<Long> entriesOf(MatchedRecord group) {
        return group.hits().stream().filter(this::isEntry).map(MatchedEntry::position).toList();
    }

    /** Returns how many of the entries found are ticked. */
    int entries(PhraseMatches find) {
        return find.groups().stream().mapToInt(group -> entriesOf(group).size()).sum();
    }

    /** Returns why this selection is impossible; empty if it is possible. */
    Optional<String> problem(PhraseMatches find) {
        boolean takesAny = entries(find) > 0 || (isInHand() && find.inHand() > 0) || (find.groups().isEmpty() && find.merges() > 0);
        if (!takesAny) {
            return Optional.of("Tick at least one entry.");
        }
        return find.groups().stream().filter(this::wouldStay).findFirst().map(
                group -> "“%s”: its present words are those of an entry that is ticked. Take them down as well, or leave that entry."
                        .formatted(group.label()));
    }

    /** Whether the present version would keep words that its entry loses. */
    private boolean wouldStay(MatchedRecord group) {
        return group.isSaidNow() && !isPresent(group) && group.hasPresentIn(entriesOf(group));
    }
}
