package org.counterclaim.web.form;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Sha256;
import org.counterclaim.core.date.FuzzyDate;

/** The values typed into a form, by the names of its fields, as they were sent. Absent and empty are the same. */
public final class FormValues {

    /** Parameters of a form that nobody types. */
    private static final Set<String> SENDING =
            Set.of("key", "form", "address", "draftRevision", "next", "more", RejectedFormException.DESPITE);

    /** The prefix of fields that choose between two versions of another field. */
    private static final String CHOICE = "choose.";

    private final Map<String, List<String>> values;

    private FormValues(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Returns the values in a request. */
    public static FormValues of(Map<String, String[]> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((name, all) -> values.put(name, List.of(all)));
        return new FormValues(values);
    }

    /** Returns no values. */
    public static FormValues empty() {
        return new FormValues(new LinkedHashMap<>());
    }

    /** Returns values that were stored as JSON. */
    public static FormValues ofLists(Map<String, List<String>> values) {
        return new FormValues(new LinkedHashMap<>(values));
    }

    /** Returns these values with a field's values replaced; null and empty values are dropped. */
    public FormValues with(String field, List<String> all) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(field, List.copyOf(all));
        return new FormValues(more);
    }

    /** Returns these values, replaced by the other ones in the same fields. */
    public FormValues with(FormValues other) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.putAll(other.values);
        return new FormValues(more);
    }

    /** Returns these values with a value in a field, as text; null clears the field. */
    public FormValues with(String field, @Nullable Object value) {
        return with(field, value == null ? List.of() : List.of(value.toString()));
    }

    /** Returns these values with a date in a field, in words that can be typed again; null clears the field. */
    public FormValues with(String field, @Nullable FuzzyDate date) {
        return with(field, (Object) DateInput.of(date));
    }

    /** Returns the first value of a field; empty if there is none. */
    public String one(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : Objects.requireNonNull(all.getFirst());
    }

    /** Returns all values of a field except blank ones. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of()).stream().filter(value -> !value.isBlank()).toList();
    }

    /** Whether a field has a value. */
    public boolean has(String field) {
        return !all(field).isEmpty();
    }

    /** Returns the values of fields with this prefix, by the rest of their names. */
    public FormValues below(String prefix) {
        Map<String, List<String>> rest = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            if (name.startsWith(prefix)) {
                rest.put(name.substring(prefix.length()), all);
            }
        });
        return new FormValues(rest);
    }

    /** Returns the values of these fields, and of the fields for new records named in them. */
    public FormValues in(List<FormField> fields) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            if (fields.stream().anyMatch(field -> name.equals(field.name())
                    || (field.refersTo() != null && name.startsWith(field.name() + ".")))) {
                known.put(name, all);
            }
        });
        return new FormValues(known);
    }

    /** Returns all typed values, without characters that the database cannot store. */
    public FormValues keepable() {
        Map<String, List<String>> clean = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            if (name.matches("[A-Za-z0-9.]{1,60}") && !SENDING.contains(name)) {
                clean.put(name, all.stream().map(FormText::keepable).toList());
            }
        });
        return new FormValues(clean);
    }

    /** Returns the values with the chosen version of fields for which two were offered. */
    FormValues chosen() {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        values.forEach((name, choice) -> {
            if (name.startsWith(CHOICE)) {
                String field = name.substring(CHOICE.length());
                all.put(field, values.getOrDefault(choice.getFirst() + "." + field, List.of()));
            }
        });
        return new FormValues(all);
    }

    /** Returns all values. */
    public Map<String, List<String>> values() {
        return values;
    }

    /** Returns the SHA-256 of the typed values, by which a form is recognised. */
    byte[] digest() {
        StringBuilder all = new StringBuilder();
        keepable().values.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(field -> all.append(field.getKey())
                        .append(field.getValue().stream().map(value -> value.length() + ":" + value).toList()));
        return Sha256.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the number of characters in all. */
    public int length() {
        return values.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
    }

    /** Whether the field has the same values in both, apart from surrounding white space. */
    public boolean sameIn(String field, FormValues other) {
        return stripped(field).equals(other.stripped(field));
    }

    private List<String> stripped(String field) {
        return all(field).stream().map(value -> value.strip().replace("\r\n", "\n")).toList();
    }

    /** Returns the greatest number of a group with values, for fields named like {@code report1.article}. */
    public int groups(String prefix) {
        return values.keySet().stream()
                .filter(name -> name.matches(prefix + "[1-9][0-9]?\\..*") && has(name))
                .mapToInt(name -> Integer.parseInt(name.substring(prefix.length(), name.indexOf('.'))))
                .max().orElse(0);
    }
}
