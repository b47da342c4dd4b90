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

/** What somebody typed into a form, by the names of its fields, as it was sent. Absent and empty are the same. */
public final class FormValues {

    /** What a form carries beside what is typed. */
    private static final Set<String> SENDING =
            Set.of("key", "form", "address", "draftRevision", "next", "more", RejectedFormException.DESPITE);

    /** Begins the name of the field in which one chooses between two versions of another. */
    private static final String CHOICE = "choose.";

    private final Map<String, List<String>> values;

    private FormValues(Map<String, List<String>> values) {
        this.values = values;
    }

    /** What a request holds. */
    public static FormValues of(Map<String, String[]> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((name, all) -> values.put(name, List.of(all)));
        return new FormValues(values);
    }

    /** Nothing yet. */
    public static FormValues nothing() {
        return new FormValues(new LinkedHashMap<>());
    }

    /** What was kept as JSON. */
    public static FormValues ofLists(Map<String, List<String>> values) {
        return new FormValues(new LinkedHashMap<>(values));
    }

    /** This with values in a field, in place of what was there; null and empty are nothing. */
    public FormValues with(String field, List<String> all) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(field, List.copyOf(all));
        return new FormValues(more);
    }

    /** This with what is in the other in place of what was in the same fields. */
    public FormValues with(FormValues other) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.putAll(other.values);
        return new FormValues(more);
    }

    /** This with a value in a field: its text, or nothing for null. */
    public FormValues with(String field, @Nullable Object value) {
        return with(field, value == null ? List.of() : List.of(value.toString()));
    }

    /** This with a date in a field, in words that can be typed again; nothing for null. */
    public FormValues with(String field, @Nullable FuzzyDate date) {
        return with(field, (Object) DateInput.of(date));
    }

    /** What is in a field, the first where it is there more than once; empty if nothing. */
    public String one(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : Objects.requireNonNull(all.getFirst());
    }

    /** All that is in a field, without what is blank. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of()).stream().filter(value -> !value.isBlank()).toList();
    }

    /** Whether anything is in a field. */
    public boolean has(String field) {
        return !all(field).isEmpty();
    }

    /** What is in fields whose names begin so, by the rest of their names. */
    public FormValues below(String prefix) {
        Map<String, List<String>> rest = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            if (name.startsWith(prefix)) {
                rest.put(name.substring(prefix.length()), all);
            }
        });
        return new FormValues(rest);
    }

    /** Only what is in these fields, or in the fields for a record that is made for one of them. */
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

    /** All but what belongs to the sending, without the characters that a database does not keep. */
    public FormValues keepable() {
        Map<String, List<String>> clean = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            if (name.matches("[A-Za-z0-9.]{1,60}") && !SENDING.contains(name)) {
                clean.put(name, all.stream().map(FormText::keepable).toList());
            }
        });
        return new FormValues(clean);
    }

    /** Where two versions of a field were offered, the one that was chosen of them. */
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

    /** All of it. */
    public Map<String, List<String>> values() {
        return values;
    }

    /** A hash of what was typed, by which it is known again (SHA-256). */
    byte[] digest() {
        StringBuilder all = new StringBuilder();
        keepable().values.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(field -> all.append(field.getKey())
                        .append(field.getValue().stream().map(value -> value.length() + ":" + value).toList()));
        return Sha256.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** How many characters in all. */
    public int length() {
        return values.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
    }

    /** Whether the fields hold the same, apart from white space around it. */
    public boolean sameIn(String field, FormValues other) {
        return stripped(field).equals(other.stripped(field));
    }

    private List<String> stripped(String field) {
        return all(field).stream().map(value -> value.strip().replace("\r\n", "\n")).toList();
    }

    /** How many numbered groups have anything in them: for fields named {@code report1.article}, the greatest number. */
    public int groups(String prefix) {
        return values.keySet().stream()
                .filter(name -> name.matches(prefix + "[1-9][0-9]?\\..*") && has(name))
                .mapToInt(name -> Integer.parseInt(name.substring(prefix.length(), name.indexOf('.'))))
                .max().orElse(0);
    }
}
