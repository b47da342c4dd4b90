package org.counterclaim.desk.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.core.Slug;
import org.counterclaim.desk.FormPage;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.desk.RecordForms;
import org.counterclaim.desk.RecordSearch;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.RejectedFormException;

/** Assembles the page that shows what merging two records would do. */
@Component
class MergePages {

    private final RecordForms forms;
    private final RecordSearch names;
    private final MergePairs pairs;
    private final MergeableRecords records;
    private final MergeObstacles obstacles;
    private final AffectedRecords touched;

    MergePages(RecordForms forms, RecordSearch names, MergePairs pairs, MergeableRecords records, MergeObstacles obstacles,
            AffectedRecords touched) {
        this.forms = forms;
        this.names = names;
        this.pairs = pairs;
        this.records = records;
        this.obstacles = obstacles;
        this.touched = touched;
    }

    /** The page as it is first shown, or as it is shown again when it could not be done. */
    @Transactional(readOnly = true)
    public MergePage of(String plural, Slug slug, FormSubmission sent, Map<String, String> problems) {
        RecordForm<?, ?> form = forms.at(plural);
        MergeableRecord from = records.mergeable(form.kind(), form.get(slug).id());
        Map<String, String> all = new HashMap<>(problems);
        MergePair pair = null;
        if (sent.typed().has(MergePage.INTO) || sent.typed().has(MergePage.INTO_ID)) {
            try {
                pair = pairs.find(plural, slug, sent.typed());
            } catch (RejectedFormException unknown) {
                all.putAll(unknown.problems());
            }
        }
        return new MergePage(form.kind(), plural, form.deskAddress(from.slug()) + "/merger", sent, side(form, from.id()),
                into(form, pair == null ? sent.typed().one(MergePage.INTO) : names.typed(form.kind(), pair.intoId()), all),
                pair == null ? null : preview(pair), all);
    }

    private static FormPage.FieldRow into(RecordForm<?, ?> form, String typed, Map<String, String> problems) {
        FormField field = FormField.one(MergePage.INTO, "Merge it into", form.kind()).required()
                .hint("The %s that stays, by its name.".formatted(form.kind()));
        return FormPage.FieldRow.alone(field, typed, problems.get(MergePage.INTO), form.plural());
    }

    private MergePage.MergePreview preview(MergePair pair) {
        List<MergeObstacle> standing = obstacles.of(pair);
        return new MergePage.MergePreview(side(pair.form(), pair.intoId()), pair.isOne() ? List.of() : lines(pair),
                pair.isOne() ? List.of() : touched.referringTo(pair), standing);
    }

    private MergePage.MergedRecord side(RecordForm<?, ?> form, UUID id) {
        MergeableRecord record = records.mergeable(form.kind(), id);
        return new MergePage.MergedRecord(id, records.name(record), "/" + form.plural() + "/" + record.slug(), record.revision());
    }

    private List<MergePage.FieldComparison> lines(MergePair pair) {
        FormValues from = pair.form().typedAt(pair.from().slug(), names::typed);
        FormValues into = pair.form().typedAt(pair.into().slug(), names::typed);
        List<MergePage.FieldComparison> lines = new ArrayList<>();
        for (FormField field : pair.form().fields(from)) {
            if (from.has(field.name()) || into.has(field.name())) {
                lines.add(new MergePage.FieldComparison(field.label(), from.all(field.name()), into.all(field.name()),
                        outcome(pair, field.name(), from, into)));
            }
        }
        lines.add(new MergePage.FieldComparison("Address", List.of("/" + pair.form().plural() + "/" + pair.from().slug()),
                List.of("/" + pair.form().plural() + "/" + pair.into().slug()), "leads to the other"));
        return lines;
    }

    private String outcome(MergePair pair, String field, FormValues from, FormValues into) {
        if (!from.has(field)) {
            return "nothing to carry over";
        } else if (from.all(field).equals(into.all(field))) {
            return "the same";
        } else if (pair.kind().equals("actor") && field.equals("name")) {
            return "becomes another name";
        }
        boolean isGathered = records.gatheredInForms(pair.into()).contains(field)
                && (!field.equals("vouchedBy") || into.one("kind").equals(from.one("kind")));
        return isGathered ? "carried over" : "not carried over";
    }
}
