package org.counterclaim.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.core.Slug;
import org.counterclaim.desk.FormPage.EditedRecord;
import org.counterclaim.desk.FormPage.FieldRow;
import org.counterclaim.desk.FormPage.ReferenceRow;
import org.counterclaim.history.HistoryEntries;
import org.counterclaim.history.RecordVersion;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.web.form.CommonFields;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormText;
import org.counterclaim.web.form.FormValues;

/** Assembles forms: their fields with their values. */
@Component
public class FormPages {

    private final RecordForms forms;
    private final RecordSearch names;
    private final HistoryEntries history;

    FormPages(RecordForms forms, RecordSearch names, HistoryEntries history) {
        this.forms = forms;
        this.names = names;
        this.history = history;
    }

    /** The form for a new record of a kind, for a page that shows it as its own. */
    public FormPage blank(String kind, FormSubmission sent, Map<String, String> problems) {
        return blank(forms.of(kind), sent, problems);
    }

    /** The form for a new record. */
    FormPage blank(RecordForm<?, ?> form, FormSubmission sent, Map<String, String> problems) {
        String address = "/desk/" + form.plural();
        List<FieldRow> lines = lines(with(form.fields(sent.typed()), CommonFields.SLUG), sent.typed(), problems);
        return new FormPage(form.kind(), form.plural(), address + "/new", address, sent, null, lines, problems);
    }

    /** Returns the form that changes the record at an address, with its present values except those that the address fills in. */
    @Transactional(readOnly = true)
    <R extends PublishedRecord> FormPage present(RecordForm<R, ?> form, Slug slug, FormValues asked) {
        R record = form.get(slug);
        return page(form, record, FormSubmission.first(typed(form, record).with(asked.in(form.fields(asked)))), Map.of());
    }

    /** Returns the same form as it was sent or saved; missing fields have the record's values. */
    @Transactional(readOnly = true)
    <R extends PublishedRecord> FormPage resubmitted(RecordForm<R, ?> form, Slug slug, FormSubmission sent, Map<String, String> problems) {
        R record = form.get(slug);
        return page(form, record, sent.typed().has(CommonFields.VERSION) ? sent : sent.over(typed(form, record)), problems);
    }

    /** The form as it is on record, with the reason that was typed for withdrawing or reinstating it and what is wrong with that. */
    @Transactional(readOnly = true)
    <R extends PublishedRecord> FormPage withdrawal(RecordForm<R, ?> form, Slug slug, FormSubmission sent, Map<String, String> problems) {
        R record = form.get(slug);
        FormValues typed = typed(form, record).with(FormPage.STANDING_REASON, sent.typed().all(CommonFields.REASON.name()));
        return page(form, record, FormSubmission.first(typed), problems);
    }

    /** Returns the typed version beside the one that somebody else has published meanwhile. */
    @Transactional(readOnly = true)
    <R extends PublishedRecord> EditConflictPage conflict(RecordForm<R, ?> form, Slug slug, FormSubmission sent) {
        R record = form.get(slug);
        FormValues theirs = typed(form, record).with(CommonFields.REASON.name(), sent.typed().all(CommonFields.REASON.name()));
        List<FormField> fields = with(form.fields(sent.typed()), CommonFields.SLUG, CommonFields.REASON);
        return new EditConflictPage(form.deskAddress(record.slug()), sent, onRecord(form, record), theirs.one(CommonFields.VERSION),
                EditConflictPage.lines(fields, sent.typed(), theirs, opened(form, record, sent.typed().one(CommonFields.VERSION))));
    }

    /** Returns the values of the version that was opened, as far as the history holds them. */
    private <R extends PublishedRecord> FormValues opened(RecordForm<R, ?> form, R record, String version) {
        return !version.matches("[0-9]{1,9}") ? FormValues.empty()
                : history.revision(record.id(), Integer.parseInt(version) + 1).map(RecordVersion::state)
                        .map(state -> form.typedThen(state, names::typed)).orElseGet(FormValues::empty);
    }

    private <R extends PublishedRecord> FormPage page(RecordForm<R, ?> form, R record, FormSubmission sent, Map<String, String> problems) {
        String address = form.deskAddress(record.slug());
        List<FormField> fields = with(form.fields(sent.typed()), CommonFields.SLUG, CommonFields.REASON);
        return new FormPage(form.kind(), form.plural(), address, address, sent, onRecord(form, record),
                lines(fields, sent.typed(), problems), problems);
    }

    private <R extends PublishedRecord> EditedRecord onRecord(RecordForm<R, ?> form, R record) {
        FormValues typed = form.typed(record, names::typed);
        return EditedRecord.of(record, typed.one(form.fields(typed).getFirst().name()), form.plural() + "/" + record.slug(),
                form.copy(record));
    }

    /** The address too is folded away where other fields are. */
    private static List<FormField> with(List<FormField> fields, FormField... more) {
        boolean areSomeFolded = fields.stream().anyMatch(field -> field.fold() != null);
        return Stream
                .concat(fields.stream(), Stream.of(more)
                        .map(field -> areSomeFolded && field.equals(CommonFields.SLUG) ? field.folded(CommonFields.SLUG.label()) : field))
                .toList();
    }

    /** Returns the values that one would type for the present record, with its revision. */
    private <R extends PublishedRecord> FormValues typed(RecordForm<R, ?> form, R record) {
        return form.typed(record, names::typed).with(CommonFields.SLUG.name(), record.slug()).with(CommonFields.VERSION, record.revision());
    }

    private List<FieldRow> lines(List<FormField> fields, FormValues typed, Map<String, String> problems) {
        return fields.stream().map(field -> line(field, typed, problems, false)).toList();
    }

    private FieldRow line(FormField field, FormValues typed, Map<String, String> problems, boolean isInPlace) {
        String problem = problems.get(field.name());
        RecordForm<?, ?> named = forms.find(field.refersTo()).orElse(null);
        if (named == null) {
            return new FieldRow(field, typed.one(field.name()), problem, null, List.of(), null, isInPlace);
        }
        boolean isMany = field.type() == FormField.Type.MANY;
        List<ReferenceInput> places = new ArrayList<>(ReferenceInput.of(field.name(), typed));
        if (isMany || places.isEmpty()) {
            places.add(ReferenceInput.of(field.name(), String.valueOf(places.size() + 1), "", typed));
        }
        List<ReferenceRow> names = places.stream().limit(isMany ? ReferenceInput.MOST : 1).map(place -> name(named, place, typed, problems))
                .toList();
        ReferenceRow another = !isMany ? null
                : name(named, ReferenceInput.of(field.name(), FieldRow.number(field.name()), "", typed), typed, problems);
        return new FieldRow(field, typed.one(field.name()), problem, named.plural(), names, another, isInPlace);
    }

    private ReferenceRow name(RecordForm<?, ?> named, ReferenceInput place, FormValues typed, Map<String, String> problems) {
        String problem = problems.get(place.id());
        boolean isUnclear = problem != null && !place.value().isBlank();
        String name = FormText.withoutDirectionMarks(place.value());
        List<RecordSuggestion> near = isUnclear && !name.isEmpty() && name.length() <= SuggestionController.LONGEST
                && names.called(named.kind(), name).size() != 1 ? names.like(named.kind(), name, SuggestionController.MOST) : List.of();
        return new ReferenceRow(place.id(), place.below(), place.value(), problem, near,
                place.name().equals(place.value()) ? "" : place.name(),
                asNew(named, place, typed, problems),
                place.asksForNew() || (isUnclear && near.stream().noneMatch(RecordSuggestion::isMeant)),
                place.asksForNew());
    }

    /** Returns the fields that a new record needs besides its name; null if it cannot be created here. */
    private @Nullable List<FieldRow> asNew(RecordForm<?, ?> named, ReferenceInput place, FormValues typed, Map<String, String> problems) {
        String of = place.below().substring(0, place.below().length() - 1);
        return named.inPlace().map(fields -> fields.stream().map(needed -> line(needed.below(of), typed, problems, true)).toList())
                .orElse(null);
    }
}
