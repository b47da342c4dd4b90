package org.counterclaim.reader.list;

import java.util.ArrayList;
import java.util.List;

import org.counterclaim.core.LanguageNames;
import org.counterclaim.core.date.FuzzyDate;

/**
 * A filter in words.
 *
 * @param beginning what is listed: "Claims"
 * @param parts the criteria, in the order in which they are read
 */
public record FilterSentence(String beginning, List<Part> parts) {

    /**
     * A criterion.
     *
     * @param words such as "with the verdict disputed"
     * @param without the address of the list without it
     */
    public record Part(String words, String without) {}

    /** Returns the sentence for a filter. */
    static FilterSentence of(RecordFilter filter) {
        String list = filter.list().toString();
        return new FilterSentence(list.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + list.substring(1), parts(filter));
    }

    /** Returns the whole sentence: "Claims in the story “The bridge”, with the verdict disputed." */
    public String words() {
        return beginning + (parts.isEmpty() ? "" : " ") + String.join(", ", parts.stream().map(Part::words).toList()) + ".";
    }

    private static List<Part> parts(RecordFilter filter) {
        List<Part> parts = new ArrayList<>();
        if (filter.words() != null) {
            parts.add(part(filter, "with " + filter.words().words(), "words"));
        }
        if (filter.kind() != null) {
            parts.add(part(filter, "of the kind “" + filter.kind() + "”", "kind"));
        }
        if (filter.story() != null) {
            parts.add(part(filter, "in the story “" + filter.story().name() + "”", "story"));
        }
        if (filter.topic() != null) {
            parts.add(part(filter, "with the topic “" + filter.topic().name() + "”", "topic"));
        }
        addActor(filter, parts);
        if (filter.stance() != null) {
            parts.add(part(filter, filter.list() == RecordList.ACTORS ? "who say something that " + filter.stance()
                    : "with a statement that " + filter.stance(), "stance"));
        }
        if (filter.verdict() != null) {
            parts.add(part(filter, "with the verdict “" + filter.verdict() + "”", "verdict"));
        }
        if (filter.signal() != null) {
            parts.add(part(filter, "with the signal “" + filter.signal() + "”", "signal"));
        }
        addDates(filter, parts);
        if (filter.publisher() != null) {
            parts.add(part(filter, "published by " + filter.publisher().name(), "publisher"));
        }
        if (filter.language() != null) {
            parts.add(part(filter, "published in " + LanguageNames.name(filter.language()), "language"));
        }
        filter.missing().forEach(missing -> parts.add(part(filter, missing.phrase(), missing.parameter())));
        return List.copyOf(parts);
    }

    private static void addActor(RecordFilter filter, List<Part> parts) {
        boolean isBeside = filter.list() == RecordList.ACTORS;
        NamedRecord actor = filter.actor();
        ActorRole role = filter.role();
        if (actor != null) {
            String name = actor.name();
            parts.add(isBeside ? part(filter, "beside " + name, "actor")
                    : part(filter, role == null ? "with " + name : "in which " + name + " " + role.label(), "actor", "role"));
        }
        if (role != null && (isBeside || actor == null)) {
            parts.add(part(filter, "in which " + (isBeside ? "the actor " : "somebody ") + role.label(), "role"));
        }
    }

    private static void addDates(RecordFilter filter, List<Part> parts) {
        String what = filter.list() == RecordList.ARTICLES ? "published " : "said ";
        FuzzyDate from = filter.from();
        FuzzyDate to = filter.to();
        if (from != null && from.equals(to)) {
            parts.add(part(filter, what + "in the time “" + from.words() + "”", "from", "to"));
            return;
        }
        if (from != null) {
            parts.add(part(filter, what + "from " + from.words(), "from"));
        }
        if (to != null) {
            parts.add(part(filter, what + "up to " + to.words(), "to"));
        }
    }

    private static Part part(RecordFilter filter, String words, String... parameters) {
        return new Part(words, filter.without(parameters));
    }
}
