package org.counterclaim.reader.story;

import java.util.ArrayList;
import java.util.List;

import org.counterclaim.core.PluralWords;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.timeline.StoryFilter;

/** Describes in words what a filter hides. */
final class FilterSummary {

    private FilterSummary() {}

    static List<String> words(StoryFilter filter, Dossier whole, Dossier known, int shown) {
        List<String> lines = new ArrayList<>();
        if (filter.asOf() != null) {
            int later = whole.statements().size() - known.statements().size();
            lines.add("As of " + FuzzyDate.of(filter.asOf()).words() + ": " + PluralWords.count(later, "statement")
                    + " said later, and verdicts given later, are left out.");
            lines.add("What this site had on record by then is shown in the words that it had on that day; what came on record later, in "
                    + "its words of now.");
        }
        if (filter.narrows()) {
            lines.add("Only " + String.join(", ", conditions(filter, whole)) + ": "
                    + PluralWords.count(known.statements().size() - shown, "statement") + " hidden.");
        }
        return List.copyOf(lines);
    }

    private static List<String> conditions(StoryFilter filter, Dossier whole) {
        List<String> conditions = new ArrayList<>();
        if (filter.actor() != null) {
            conditions.add("by " + nameOf(filter.actor(), whole));
        }
        if (filter.claim() != null) {
            conditions.add("on claim " + filter.claim());
        }
        if (filter.stance() != null) {
            conditions.add("where somebody " + filter.stance());
        }
        if (filter.verdict() != null) {
            conditions.add("on claims that are " + filter.verdict());
        }
        if (filter.from() != null) {
            conditions.add("from " + filter.from().words());
        }
        if (filter.to() != null) {
            conditions.add("to " + filter.to().words());
        }
        return conditions;
    }

    private static String nameOf(String actor, Dossier whole) {
        return whole.statements().stream().map(StatementLine::actor)
                .filter(one -> one.slug().equals(actor)).findFirst().map(ActorRef::name).orElse(actor);
    }
}
