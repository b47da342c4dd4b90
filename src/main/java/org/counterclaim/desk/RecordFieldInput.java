package org.counterclaim.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.counterclaim.core.LanguageNames;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.FieldType;
import org.counterclaim.record.RecordField;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;

/** Maps the fields of records to fields of forms. */
final class RecordFieldInput {

    private RecordFieldInput() {}

    /** Whether a record's field is a single form field; otherwise the kind's own form handles it. */
    static boolean isOne(RecordField<?, ?> field) {
        return switch (field.type().display()) {
            case PROSE, PLAIN, LANGUAGE, LIST, DATE, DAY, ADDRESS, RECORD, RECORDS -> true;
            default -> false;
        };
    }

    /** The field of a form. */
    static FormField of(RecordField<?, ?> of) {
        FormField field = plain(of);
        field = of.isRequired() ? field.required() : field;
        field = of.hint() == null ? field : field.hint(of.hint());
        return of.fold() == null ? field : field.folded(of.fold());
    }

    private static FormField plain(RecordField<?, ?> of) {
        String name = of.formName();
        String label = of.formLabel();
        return switch (of.type().display()) {
            case LANGUAGE -> FormField.language(name, label);
            case DATE, DAY -> FormField.date(name, label);
            case LIST -> FormField.lines(name, label, of.longest());
            case RECORD -> FormField.one(name, label, Objects.requireNonNull(of.type().refersTo()));
            case RECORDS -> FormField.many(name, label, Objects.requireNonNull(of.type().refersTo()));
            default -> !of.type().options().isEmpty() ? FormField.choice(name, label, of.type().options())
                    : of.isLine() ? FormField.line(name, label, of.longest()) : FormField.text(name, label, of.longest());
        };
    }

    /** Returns a form with the value that one would type into a field for the present record. */
    static <D, V> FormValues typed(FormValues form, RecordField<D, V> field, D said, BiFunction<String, UUID, String> names) {
        V value = field.of(said);
        String name = field.formName();
        if (!isOne(field) || value == null) {
            return form;
        }
        return switch (value) {
            case FuzzyDate date -> form.with(name, date);
            case LocalDate day -> form.with(name, FuzzyDate.of(day));
            case UUID id -> form.with(name, names.apply(Objects.requireNonNull(field.type().refersTo()), id));
            case List<?> ids -> form.with(name, named(field, said, names).toList());
            case Set<?> texts when field.type().refersTo() == null -> form.with(name, String.join("\n", field.texts(said)));
            case Set<?> ids -> form.with(name, named(field, said, names).sorted().toList());
            default -> form.with(name,
                    field.type().display() == FieldType.Display.LANGUAGE ? LanguageNames.typed(value.toString()) : (Object) value);
        };
    }

    private static <D> Stream<String> named(RecordField<D, ?> field, D said, BiFunction<String, UUID, String> names) {
        return field.texts(said).stream().map(id -> names.apply(Objects.requireNonNull(field.type().refersTo()), UUID.fromString(id)));
    }
}
