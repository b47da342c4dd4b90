package org.counterclaim.reader.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.reader.dossier.StoryPlace;
import org.counterclaim.statement.Provenance;

/**
 * A claim in a list.
 *
 * @param status its verdict's mark, or "unverified"
 * @param signal the word for its signal; null if no rule applies
 * @param saidBy who stands for it, the first of them
 * @param sayingSo how many stand for it
 * @param disputedBy who stands against it, the first of them
 * @param disputing how many stand against it
 * @param place the story in which it is shown; null if it is in none
 */
public record ClaimRow(Head head, String status, @Nullable String signal, List<Link> saidBy, int sayingSo, List<Link> disputedBy,
        int disputing, Provenance provenance, int statements, @Nullable StoryPlace place) implements ListRow {

    @Override
    public RecordList list() {
        return RecordList.CLAIMS;
    }

    /** Returns how many more stand for it. */
    public int moreSayingSo() {
        return sayingSo - saidBy.size();
    }

    /** Returns how many more stand against it. */
    public int moreDisputing() {
        return disputing - disputedBy.size();
    }

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(status, signal, ListRow.names(saidBy), ListRow.names(disputedBy), statements, provenance.reports(),
                provenance.origins(), place == null ? null : place.storyTitle());
    }

    @Override
    public String summary() {
        List<String> parts = new ArrayList<>(List.of("Verdict: " + status + "."));
        if (signal != null) {
            parts.add("Signal: " + signal + ".");
        }
        parts.add("Says so: " + names(saidBy) + ".");
        parts.add("Disputes it: " + names(disputedBy) + ".");
        return String.join(" ", parts);
    }

    private static String names(List<Link> actors) {
        return actors.isEmpty() ? "nobody" : String.join(", ", ListRow.names(actors));
    }
}
