package org.counterclaim.interchange.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.counterclaim.claim.ClaimLinkKind;
import org.counterclaim.core.EnumWords;
import org.counterclaim.core.Slug;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.record.RecordField;
import org.counterclaim.web.form.CommonFields;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;

/**
 * Reads a record in JSON, with the names and shapes of story bundles, into the fields of its form, and knows where what is in each field
 * stood. So a program's record meets the same rules as an editor's, in the same words.
 */
final class RecordInput {

    private static final String STORIES = "stories";
    private static final String LINKS = "links";
    private static final String REPORTS = "reports";
    private static final Pattern REPORT = Pattern.compile("report([0-9]+)\\.([A-Za-z]+)");
    private static final int MOST_REPORTS = 99;
    private static final String KINDS = Stream.of(ClaimLinkKind.values()).map(Object::toString).collect(Collectors.joining(", "));
    private static final String LIST = "Write a list.";

    private final Map<String, FormField> fields;
    private final Map<String, FormField> members;
    private final List<String> parts;
    private final WriteFaults faults;
    private final FormValues present;
    private final Map<String, String> pointers = new HashMap<>();
    private FormValues typed;

    /**
     * Begins to read.
     *
     * @param present what the fields hold now
     * @param base what they hold as long as no member says otherwise
     */
    RecordInput(RecordForm<?, ?> form, FormValues present, FormValues base, WriteFaults faults) {
        this.fields = form.fields(FormValues.empty()).stream()
                .collect(Collectors.toMap(FormField::name, field -> field, (one, other) -> one, LinkedHashMap::new));
        this.members = members(form.type().written());
        this.parts = form.type().fields().stream().map(RecordField::name).distinct()
                .filter(name -> List.of(STORIES, LINKS, REPORTS).contains(name)).toList();
        this.present = present;
        this.typed = base;
        this.faults = faults;
    }

    /** The fields that one member is for, by its name. */
    private Map<String, FormField> members(List<? extends RecordField<?, ?>> written) {
        Map<String, FormField> all = new LinkedHashMap<>(Map.of(CommonFields.SLUG.name(), CommonFields.SLUG));
        written.forEach(field -> Optional.ofNullable(fields.get(field.formName())).ifPresent(one -> all.put(field.name(), one)));
        return all;
    }

    /** Returns what the fields hold. */
    FormValues typed() {
        return typed;
    }

    /** Returns the place of what stands in a field of the form. */
    String pointer(String field) {
        String known = pointers.get(field);
        return known != null ? known : field.isEmpty() ? "" : field.equals(CommonFields.REASON.name()) ? "/reason"
                : pointerToMissing(field);
    }

    private String pointerToMissing(String field) {
        Matcher report = REPORT.matcher(field);
        return report.matches() ? "/record/reports/%d/%s".formatted(Integer.parseInt(report.group(1)) - 1, report.group(2))
                : members.entrySet().stream().filter(one -> one.getValue().name().equals(field)).map(Map.Entry::getKey).findFirst()
                        .map(name -> WriteFaults.pointer("/record", name))
                        .orElse(field.equals(STORIES) ? "/record/stories" : "/record/links");
    }

    /** Reads the members of a record. */
    void read(ObjectNode record, String at) {
        record.properties().forEach(member -> read(member.getKey(), member.getValue(), WriteFaults.pointer(at, member.getKey())));
    }

    private void read(String name, JsonNode value, String at) {
        FormField field = members.get(name);
        if (field != null) {
            put(field, value, at);
        } else if (!parts.contains(name)) {
            List<String> names = new ArrayList<>(members.keySet());
            names.addAll(parts);
            faults.addUnknown(at, name, names);
        } else if (name.equals(REPORTS)) {
            reports(value, at);
        } else if (name.equals(LINKS)) {
            links(value, at);
        } else {
            stories(value, at);
        }
    }

    /** Puts a value into a field; null clears it, and an absent one leaves it. */
    void put(FormField field, @Nullable JsonNode value, String at) {
        if (value == null) {
            return;
        }
        pointers.put(field.name(), at);
        switch (field.type()) {
            case MANY -> put(field.name(), slugs(list(value, at), at), at);
            case LINES -> typed = typed.with(field.name(), String.join("\n", texts(value, at)));
            case ONE -> typed = typed.with(field.name(), value.isNull() ? null : slug(value, at));
            case DATE -> typed = typed.with(field.name(), date(field, text(value, at)));
            default -> typed = typed.with(field.name(), text(value, at));
        }
    }

    /** Puts the codes of doubts that are meant into their field. */
    void putCodes(String field, @Nullable JsonNode value, String at) {
        if (value != null) {
            typed = typed.with(field, String.join(",", texts(value, at)));
        }
    }

    /** Returns what to type for a date: the words of the present one if it means the same, because they are what somebody entered. */
    private @Nullable String date(FormField field, @Nullable String date) {
        String words = present.one(field.name());
        try {
            return !words.isEmpty() && FuzzyDate.read(words, LocalDate.EPOCH).edtf().equals(date) ? words : date;
        } catch (IllegalArgumentException unreadable) {
            return date;
        }
    }

    private void put(String field, List<String> names, String at) {
        typed = typed.with(field, names);
        IntStream.range(0, names.size())
                .forEach(index -> pointers.put(index == 0 ? field : field + "-" + (index + 1), WriteFaults.pointer(at, index)));
    }

    /** Each is a slug or, as it is read, an object that names the story; the claim's number in it is the site's to give. */
    private void stories(JsonNode value, String at) {
        List<JsonNode> stories = new ArrayList<>();
        for (JsonNode story : list(value, at)) {
            String place = WriteFaults.pointer(at, stories.size());
            stories.add(story instanceof ObjectNode object ? member(object, "story", List.of("story", "number"), place) : story);
        }
        put(STORIES, slugs(stories, at), at);
    }

    private void links(JsonNode value, String at) {
        for (ClaimLinkKind kind : ClaimLinkKind.values()) {
            typed = typed.with(formName(kind), List.of());
        }
        int index = 0;
        for (JsonNode link : list(value, at)) {
            String place = WriteFaults.pointer(at, index++);
            if (!(link instanceof ObjectNode object)) {
                faults.add(place, "Write an object with “other” and “kind”.");
                continue;
            }
            JsonNode other = member(object, "other", List.of("other", "kind"), place);
            String word = text(member(object, "kind", List.of("other", "kind"), place), place + "/kind");
            EnumWords.find(ClaimLinkKind.values(), word).ifPresentOrElse(kind -> {
                List<String> all = new ArrayList<>(typed.all(formName(kind)));
                all.add(slug(other, place + "/other"));
                typed = typed.with(formName(kind), all);
                pointers.put(formName(kind) + (all.size() == 1 ? "" : "-" + all.size()), place + "/other");
            }, () -> faults.add(place + "/kind", "Choose one of the words offered: " + KINDS + "."));
        }
    }

    /** Returns the name in forms of a kind of link: "part of" is "partOf". */
    private static String formName(ClaimLinkKind kind) {
        return Pattern.compile(" (.)").matcher(kind.toString()).replaceAll(space -> space.group(1).toUpperCase(Locale.ROOT));
    }

    private void reports(JsonNode value, String at) {
        for (String field : typed.values().keySet().stream().filter(name -> REPORT.matcher(name).matches()).toList()) {
            typed = typed.with(field, List.of());
        }
        List<JsonNode> reports = list(value, at);
        if (reports.size() > MOST_REPORTS) {
            faults.add(at, "At most %d fit in; these are %d.".formatted(MOST_REPORTS, reports.size()));
            return;
        }
        for (int index = 0; index < reports.size(); index++) {
            String place = WriteFaults.pointer(at, index);
            if (reports.get(index) instanceof ObjectNode report) {
                report(report, index + 1, place);
            } else {
                faults.add(place, "Write an object.");
            }
        }
    }

    private void report(ObjectNode report, int number, String at) {
        report.properties().forEach(part -> {
            String place = WriteFaults.pointer(at, part.getKey());
            FormField first = fields.get("report1." + part.getKey());
            if (first == null) {
                faults.addUnknown(place, part.getKey(), fields.keySet().stream().filter(name -> name.startsWith("report1."))
                        .map(name -> name.substring(name.indexOf('.') + 1)).toList());
            } else {
                put(first.named("report" + number + "." + part.getKey()), part.getValue(), place);
            }
        });
    }

    private JsonNode member(ObjectNode object, String name, List<String> known, String at) {
        object.propertyNames().stream().filter(one -> !known.contains(one))
                .forEach(one -> faults.addUnknown(WriteFaults.pointer(at, one), one, known));
        return object.path(name);
    }

    private List<JsonNode> list(JsonNode value, String at) {
        if (value instanceof ArrayNode array) {
            return array.valueStream().toList();
        }
        if (!value.isNull()) {
            faults.add(at, LIST);
        }
        return List.of();
    }

    private List<String> texts(JsonNode value, String at) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : list(value, at)) {
            String text = text(one, WriteFaults.pointer(at, texts.size()));
            if (text != null && text.indexOf('\n') >= 0) {
                faults.add(WriteFaults.pointer(at, texts.size()), "One line fits in. Take out the end of the line.");
            }
            texts.add(text == null ? "" : text);
        }
        return texts;
    }

    private List<String> slugs(List<JsonNode> values, String at) {
        return IntStream.range(0, values.size()).mapToObj(index -> slug(values.get(index), WriteFaults.pointer(at, index))).toList();
    }

    /** Returns what one types into a form for the record with a slug. */
    private String slug(JsonNode value, String at) {
        String text = text(value, at);
        try {
            return "[" + Slug.of(text == null ? "" : text) + "]";
        } catch (IllegalArgumentException malformed) {
            faults.add(at, "Write the slug of a record, such as “elon-musk”.");
            return "";
        }
    }

    private @Nullable String text(JsonNode value, String at) {
        if (!value.isString() && !value.isNull()) {
            faults.add(at, "Write a text, in quotation marks.");
        }
        return value.isString() ? value.stringValue() : null;
    }
}
