package org.counterclaim.review;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.counterclaim.core.Slug;
import org.counterclaim.desk.Publishing;
import org.counterclaim.desk.Rejected;
import org.counterclaim.desk.Typed;
import org.counterclaim.history.Change;

/** Puts articles on record that a verdict rests on and that nobody has logged before. */
@Component
class NewEvidence {

    private static final Map<String, String> LABELS = Map.of("headline", "Title: ", "kind", "Kind: ", "webAddress", "Web address: ",
            "publisher", "Publisher: ", "published", "Published: ", "archivedAddress", "Kept copy: ");

    /** The fields of an article that the form for a verdict asks for. */
    static final Set<String> FIELDS = LABELS.keySet();

    private final Publishing publishing;

    NewEvidence(Publishing publishing) {
        this.publishing = publishing;
    }

    /**
     * What was typed with every new article on record, in the transaction that is going on, and named in its row.
     *
     * @param problems takes what is wrong with a new article, by the row's field
     * @param doubts takes what has to be asked first of one with which nothing is wrong
     */
    Typed onRecord(Typed typed, Change change, Map<String, String> problems, Map<String, String> doubts) {
        Typed named = typed;
        for (EvidenceRow row : EvidenceRows.typed(typed)) {
            if (row.isNew() && row.article().isBlank() && row.statement().isBlank()) {
                named = onRecord(named, row, change, problems, doubts);
            } else if (row.isNew()) {
                problems.put(row.field() + ".article", "Name what is on record, or describe a new article, and the other one as evidence of its own.");
            }
        }
        return named;
    }

    private Typed onRecord(Typed typed, EvidenceRow row, Change change, Map<String, String> problems, Map<String, String> doubts) {
        Typed all = typed;
        for (String field : FIELDS) {
            all = all.with(row.field() + ".new." + field, List.of());
        }
        try {
            Slug slug = publishing.put("article", article(row.asNew()).with(Rejected.DESPITE, typed.all(Rejected.DESPITE)), change);
            return all.with(row.field() + ".article", List.of("[" + slug + "]"));
        } catch (Rejected rejected) {
            String despite = rejected.problems().get(Rejected.DESPITE);
            if (despite != null) {
                doubts.merge(Rejected.DESPITE, despite, Marking::andAlso);
            }
            (despite == null ? problems : doubts).put(row.field() + ".article", String.join(" ", rejected.problems().entrySet().stream()
                    .filter(one -> !one.getKey().equals(Rejected.DESPITE)).map(one -> LABELS.getOrDefault(one.getKey(), "") + one.getValue()).toList()));
            return typed;
        }
    }

    /** A publisher that is not on record goes on record with it, as an outlet. */
    private static Typed article(Typed asNew) {
        Typed article = Typed.nothing();
        for (String field : FIELDS) {
            article = article.with(field, asNew.all(field));
        }
        return article.with("publisher.new", List.of("yes")).with("publisher.kind", List.of("outlet"));
    }
}
