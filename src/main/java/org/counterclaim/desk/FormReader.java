package org.counterclaim.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.EnumWords;
import org.counterclaim.core.LanguageNames;
import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.FieldSource;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormText;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.FormWarning;
import org.counterclaim.web.form.RejectedFormException;

/**
 * Reads a submitted form field by field. An unreadable value is noted as a problem and replaced by a placeholder, so that all problems are
 * found at once; {@link #throwIfRejected} throws if there were any.
 */
public final class FormReader implements FieldSource {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final LocalDate SOME_DAY = LocalDate.EPOCH;

    private final FormValues typed;
    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final ReferenceResolver references;
    private final ChangeReason change;
    private final LocalDate today;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Set<FormWarning> warnings = new LinkedHashSet<>();

    /**
     * Begins to read a form.
     *
     * @param change the author and reason for new records named in the form
     * @param today the day (UTC) for judging dates in the future
     */
    public FormReader(FormValues typed, List<FormField> fields, ReferenceResolver references, ChangeReason change, LocalDate today) {
        this.typed = typed;
        fields.forEach(field -> this.fields.put(field.name(), field));
        this.references = references;
        this.change = change;
        this.today = today;
        fields.forEach(this::check);
    }

    /** What was typed, as it was sent. */
    public FormValues typed() {
        return typed;
    }

    /** Returns the author and reason of the change. */
    ChangeReason change() {
        return change;
    }

    /** The text in a field; empty if none. */
    public String text(String field) {
        return Objects.requireNonNullElse(textOrNull(field), "");
    }

    /** The text in a field; null if none. */
    @Override
    public @Nullable String textOrNull(String field) {
        String text = FormText.withoutDirectionMarks(typed.one(field));
        return text.isEmpty() ? null : text;
    }

    /** Returns the non-empty lines of a field. */
    public List<String> lines(String field) {
        return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    /** Returns the chosen constant, or the first one if none was chosen. */
    public <E extends Enum<E>> E word(String field, E[] all) {
        E word = wordOrNull(field, all);
        return word == null ? all[0] : word;
    }

    /** The constant that was chosen; null if none was. */
    @Override
    public <E extends Enum<E>> @Nullable E wordOrNull(String field, E[] all) {
        return read(field, typed -> EnumWords.parse(all, typed), () -> "Choose one of the words offered.");
    }

    /** Returns the imprecise date in a field, or a placeholder if there is none. */
    public FuzzyDate date(String field) {
        FuzzyDate date = dateOrNull(field);
        return date == null ? FuzzyDate.of(SOME_DAY) : date;
    }

    /** The imprecise date in a field; null if there is none. */
    @Override
    public @Nullable FuzzyDate dateOrNull(String field) {
        return read(field, typed -> FuzzyDate.read(typed, today), null);
    }

    /** The day in a field, which may be written as any date that is one day; null if there is none. */
    @Override
    public @Nullable LocalDate dayOrNull(String field) {
        FuzzyDate date = dateOrNull(field);
        if (date != null && !date.isDay()) {
            problem(field, "Write one day, such as 3 May 2027.");
        }
        return date == null || !date.isDay() ? null : date.firstDay();
    }

    /** The web address in a field, in the form to keep; null if there is none. */
    @Override
    public @Nullable WebAddress addressOrNull(String field) {
        return read(field, typed -> WebAddress.typed(typed).canonical(), null);
    }

    /** The tag of the language in a field, such as pt-BR; null if there is none. */
    @Override
    public @Nullable String languageOrNull(String field) {
        return read(field, LanguageNames::tag, null);
    }

    /** The text in a field, which has to be of a form; null if there is none. */
    public @Nullable String matchingOrNull(String field, String pattern, String advice) {
        String text = textOrNull(field);
        if (text != null && !problems.containsKey(field) && !text.matches(pattern)) {
            problem(field, advice);
        }
        return text;
    }

    /** The record that is named in a field. */
    public UUID one(String field) {
        UUID id = oneOrNull(field);
        return id == null ? NOBODY : id;
    }

    /** The record that is named in a field; null if none is. */
    public @Nullable UUID oneOrNull(String field) {
        List<UUID> ids = many(field);
        return ids.isEmpty() ? null : ids.getFirst();
    }

    /** The records that are named in a field, in order, each once. */
    public List<UUID> many(String field) {
        List<UUID> ids = new ArrayList<>();
        for (ReferenceInput place : ReferenceInput.of(field, typed).stream().limit(ReferenceInput.MOST).toList()) {
            UUID id = place.value().isBlank() || problems.containsKey(place.id()) ? null : read(field, place);
            if (id != null && !ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    @Override
    public @Nullable UUID idOrNull(String field, String kind) {
        return oneOrNull(field);
    }

    @Override
    public List<UUID> ids(String field, String kind) {
        return many(field);
    }

    @Override
    public List<String> texts(String field) {
        return lines(field);
    }

    /** Notes a problem of a field or, if the name is empty, of the whole form, in words for the person who typed. */
    public void problem(String field, String advice) {
        problems.putIfAbsent(field, advice);
    }

    /** Notes a warning about a field or, if the name is empty, about the whole form, in words for the person who typed. */
    public void warn(String field, String question) {
        warnings.add(new FormWarning(field, question));
    }

    /**
     * Throws if there are warnings that the form does not confirm.
     *
     * @throws RejectedFormException if there is an unconfirmed warning
     */
    public void throwIfUnconfirmed() {
        List<String> meant = List.of(typed.one(RejectedFormException.DESPITE).split(","));
        if (!warnings.stream().map(FormWarning::code).allMatch(meant::contains)) {
            throw new RejectedFormException(List.copyOf(warnings));
        }
    }

    /**
     * Warns if the date is unlikely for something said or published. Tomorrow is accepted, because it is already today somewhere on
     * earth.
     */
    public void warnAboutDate(String field, FuzzyDate date) {
        date.implausibility(today.plusDays(1)).ifPresent(why -> warn(field, "This date " + why + "."));
    }

    /**
     * Makes details from the values; a refusal is noted as a problem of the field.
     *
     * @throws RejectedFormException if there was any problem
     */
    public <D> D details(String field, Supplier<D> maker) {
        D details = null;
        try {
            details = maker.get();
        } catch (IllegalArgumentException contradiction) {
            problem(field, contradiction.getMessage() + ".");
        }
        throwIfRejected();
        return Objects.requireNonNull(details);
    }

    /**
     * Throws if anything is wrong.
     *
     * @throws RejectedFormException if there was any problem
     */
    public void throwIfRejected() {
        if (!problems.isEmpty()) {
            throw new RejectedFormException(problems);
        }
    }

    private void check(FormField field) {
        List<ReferenceInput> places = ReferenceInput.of(field.name(), typed);
        for (ReferenceInput place : places) {
            FormText.problem(place.value(), field)
                    .ifPresent(advice -> problem(field.type() == FormField.Type.MANY ? place.id() : field.name(), advice));
        }
        if (places.size() > ReferenceInput.MOST) {
            problem(field.name(), "At most %d fit in; these are %d.".formatted(ReferenceInput.MOST, places.size()));
        }
        if (field.isRequired() && typed.all(field.name()).stream().noneMatch(FormText::isVisible)) {
            problem(field.name(), field.type() == FormField.Type.CHOICE ? "Choose one." : "Fill this in.");
        }
    }

    private @Nullable UUID read(String field, ReferenceInput place) {
        try {
            return references.find(Objects.requireNonNull(Objects.requireNonNull(fields.get(field)).refersTo()),
                    place.with(RejectedFormException.DESPITE, typed.all(RejectedFormException.DESPITE)), change);
        } catch (UnresolvedNameException unknown) {
            problem(place.id(), String.valueOf(unknown.getMessage()));
        } catch (RejectedFormException asks) {
            asks.warnings().forEach(warning -> warn(place.id(), warning.question()));
            if (asks.warnings().isEmpty()) {
                asks.problems().forEach((name, advice) -> problem(name.isEmpty() ? place.id() : place.below() + name, advice));
            }
        }
        return null;
    }

    /** @param advice the message if it cannot be read; null for the exception's own message */
    private <T> @Nullable T read(String field, Function<String, T> reader, @Nullable Supplier<String> advice) {
        String text = textOrNull(field);
        if (text == null || problems.containsKey(field)) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException unreadable) {
            problem(field, advice == null ? String.valueOf(unreadable.getMessage()) : advice.get());
            return null;
        }
    }
}
