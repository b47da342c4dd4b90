package org.counterclaim.factcheck.verdict;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.counterclaim.core.Slug;
import org.counterclaim.desk.RecordPublisher;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.RejectedFormException;

/** Records new articles that are evidence of a verdict. */
@Component
class NewEvidenceArticles {

    private static final Map<String, String> LABELS = Map.of("headline", "Title: ", "kind", "Kind: ", "webAddress", "Web address: ",
            "publisher", "Publisher: ", "published", "Published: ", "archivedAddress", "Kept copy: ");

    /** The fields of an article that the form for a verdict asks for. */
    static final Set<String> FIELDS = LABELS.keySet();

    private final RecordPublisher publishing;

    NewEvidenceArticles(RecordPublisher publishing) {
        this.publishing = publishing;
    }

    /**
     * Records every new article in the current transaction, and returns the values with these articles named in their rows.
     *
     * @param problems receives the problems of new articles, by the row's field
     * @param warnings takes what has to be asked first of one with which nothing is wrong
     */
    FormValues onRecord(FormValues typed, ChangeReason change, Map<String, String> problems, Map<String, String> warnings) {
        FormValues named = typed;
        for (EvidenceRow row : EvidenceRows.typed(typed)) {
            if (row.isNew() && row.article().isBlank() && row.statement().isBlank()) {
                named = onRecord(named, row, change, problems, warnings);
            } else if (row.isNew()) {
                problems.put(row.field() + ".article",
                        "Name what is on record, or describe a new article, and the other one as evidence of its own.");
            }
        }
        return named;
    }

    private FormValues onRecord(FormValues typed, EvidenceRow row, ChangeReason change, Map<String, String> problems,
            Map<String, String> warnings) {
        FormValues all = typed;
        for (String field : FIELDS) {
            all = all.with(row.field() + ".new." + field, List.of());
        }
        try {
            Slug slug =
                    publishing.put("article",
                            article(row.asNew()).with(RejectedFormException.DESPITE, typed.all(RejectedFormException.DESPITE)), change);
            return all.with(row.field() + ".article", List.of("[" + slug + "]"));
        } catch (RejectedFormException rejected) {
            String despite = rejected.problems().get(RejectedFormException.DESPITE);
            if (despite != null) {
                warnings.merge(RejectedFormException.DESPITE, despite, VerdictPublisher::andAlso);
            }
            (despite == null ? problems : warnings).put(row.field() + ".article", String.join(" ", rejected.problems().entrySet().stream()
                    .filter(one -> !one.getKey().equals(RejectedFormException.DESPITE))
                    .map(one -> LABELS.getOrDefault(one.getKey(), "") + one.getValue()).toList()));
            return typed;
        }
    }

    /** Returns the values of the article, with an unknown publisher as a new outlet. */
    private static FormValues article(FormValues asNew) {
        FormValues article = FormValues.empty();
        for (String field : FIELDS) {
            article = article.with(field, asNew.all(field));
        }
        return article.with("publisher.new", List.of("yes")).with("publisher.kind", List.of("outlet"));
    }
}
