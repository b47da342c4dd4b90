package org.counterclaim.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.record.RecordRepositories;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;

/** The forms of all kinds of records. */
@Component
public class RecordForms {

    private final List<RecordForm<?, ?>> all;

    /** Takes the forms of kinds with rules of their own. */
    RecordForms(List<RecordForm<?, ?>> own, RecordRepositories records, RecordUses uses, DuplicateNames doubles) {
        this.all = new ArrayList<>(own);
        records.all().stream().filter(one -> own.stream().noneMatch(form -> form.kind().equals(one.type().word())))
                .forEach(one -> all.add(new PlainForm<>(one, uses, doubles)));
    }

    /** Returns the form of the kind with this name in addresses; a 404 if there is none. */
    public RecordForm<?, ?> at(String plural) {
        return all.stream().filter(form -> form.plural().equals(plural)).findAny()
                .orElseThrow(() -> new NotFoundException("There is no form at this address."));
    }

    /** Returns the words for all kinds with a form. */
    List<String> kinds() {
        return all.stream().<String>map(RecordForm::kind).toList();
    }

    /** Whether a record of some kind, or a part of one, has a date in a field of this name. */
    boolean hasDate(String field) {
        return all.stream().flatMap(form -> form.fields(FormValues.empty()).stream())
                .anyMatch(one -> one.type() == FormField.Type.DATE && one.name().substring(one.name().lastIndexOf('.') + 1).equals(field));
    }

    /** Returns the form of a kind. */
    public RecordForm<?, ?> of(String kind) {
        return find(kind).orElseThrow(() -> new IllegalArgumentException(kind));
    }

    /** Returns the form of a kind; empty for null and for kinds without a form. */
    Optional<RecordForm<?, ?>> find(@Nullable String kind) {
        return all.stream().<RecordForm<?, ?>>map(form -> form).filter(form -> form.kind().equals(kind)).findAny();
    }
}
