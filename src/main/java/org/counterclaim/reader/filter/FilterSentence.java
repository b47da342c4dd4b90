package org.counterclaim.reader.filter;

import java.util.ArrayList;
import java.util.List;

import org.counterclaim.core.LanguageNames;
import org.counterclaim.core.date.FuzzyDate;

/**
 * What a page shows, in words.
 *
 * @param beginning what is shown: "Claims"
 * @param parts the criteria, in the order in which they are read
 */
public record FilterSentence(String beginning, List<Part> parts) {

    /**
     * A criterion.
     *
     * @param words such as "with the verdict disputed"
     * @param without the address of the page without it
     */
    public record Part(String words, String without) {}

    /** Returns the sentence for what a page shows. */
    public static FilterSentence of(FilteredView view) {
        SearchKind kind = view.shown();
        return new FilterSentence(kind == null ? "Records" : kind.heading(), parts(view));
    }

    /** Returns the whole sentence: "Claims in the story “The bridge”, with the verdict disputed." */
    public String words() {
        return beginning + (parts.isEmpty() ? "" : " ") + String.join(", ", parts.stream().map(Part::words).toList()) + ".";
    }

    private static List<Part> parts(FilteredView view) {
        RecordFilter filter = view.criteria();
        List<Part> parts = new ArrayList<>(view.ownParts());
        if (filter.story() != null) {
            parts.add(part(view, "in the story “" + filter.story().name() + "”", "story"));
        }
        if (filter.topic() != null) {
            parts.add(part(view, "with the topic “" + filter.topic().name() + "”", "topic"));
        }
        addActor(view, parts);
        if (filter.stance() != null) {
            parts.add(part(view, view.shown() == SearchKind.ACTOR ? "who say something that " + filter.stance()
                    : "with a statement that " + filter.stance(), "stance"));
        }
        if (filter.verdict() != null) {
            parts.add(part(view, "with the verdict “" + filter.verdict() + "”", "verdict"));
        }
        if (filter.signal() != null) {
            parts.add(part(view, "with the signal “" + filter.signal() + "”", "signal"));
        }
        addDates(view, parts);
        if (filter.publisher() != null) {
            parts.add(part(view, "published by " + filter.publisher().name(), "publisher"));
        }
        if (filter.language() != null) {
            parts.add(part(view, "published in " + LanguageNames.name(filter.language()), "language"));
        }
        filter.missing().forEach(missing -> parts.add(part(view, missing.phrase(), missing.parameter())));
        return List.copyOf(parts);
    }

    private static void addActor(FilteredView view, List<Part> parts) {
        RecordFilter filter = view.criteria();
        boolean isBeside = view.shown() == SearchKind.ACTOR;
        NamedRecord actor = filter.actor();
        ActorRole role = filter.role();
        if (actor != null) {
            String name = actor.name();
            parts.add(isBeside ? part(view, "beside " + name, "actor")
                    : part(view, role == null ? "with " + name : "in which " + name + " " + role.label(), "actor", "role"));
        }
        if (role != null && (isBeside || actor == null)) {
            parts.add(part(view, "in which " + (isBeside ? "the actor " : "somebody ") + role.label(), "role"));
        }
    }

    private static void addDates(FilteredView view, List<Part> parts) {
        RecordFilter filter = view.criteria();
        String what = view.shown() == null ? "said or published " : view.shown() == SearchKind.ARTICLE ? "published " : "said ";
        FuzzyDate from = filter.from();
        FuzzyDate to = filter.to();
        if (from != null && from.equals(to)) {
            parts.add(part(view, what + "in the time “" + from.words() + "”", "from", "to"));
            return;
        }
        if (from != null) {
            parts.add(part(view, what + "from " + from.words(), "from"));
        }
        if (to != null) {
            parts.add(part(view, what + "up to " + to.words(), "to"));
        }
    }

    private static Part part(FilteredView view, String words, String... parameters) {
        return new Part(words, view.without(parameters));
    }
}
