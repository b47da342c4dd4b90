package org.counterclaim.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.counterclaim.article.SourceCopy;
import org.counterclaim.core.Slug;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordRepository;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.SavedState;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.RejectedFormException;

/**
 * The form of one kind of record: its fields, and how their values become details. A kind with rules of its own has one of its own.
 *
 * @param <R> the records
 * @param <D> their details
 */
public abstract class RecordForm<R extends PublishedRecord, D> {

    /** The longest name in a slug, which leaves room for a number. */
    private static final int LONGEST_NAME = 90;

    private final RecordType<R, D> type;
    private final RecordRepository<R, D> records;

    /** @param records where they are found and written */
    protected RecordForm(RecordRepository<R, D> records) {
        this.type = records.type();
        this.records = records;
    }

    /** Returns the description of the kind. */
    public final RecordType<R, D> type() {
        return type;
    }

    /** The kind's word. */
    public final String kind() {
        return type.word();
    }

    /** The kind's word in addresses. */
    public final String plural() {
        return Objects.requireNonNull(type.plural());
    }

    /** Returns the fields to show; the first holds the record's name. They may depend on what was typed so far. */
    public List<FormField> fields(FormValues typed) {
        return type.written().stream().filter(field -> RecordFieldInput.isOne(field)).map(RecordFieldInput::of).toList();
    }

    /**
     * Returns the values that one would type for the present record.
     *
     * @param names returns the text to type for a record of a kind, by its id
     */
    public FormValues typed(R record, BiFunction<String, UUID, String> names) {
        return typedFor(records.book().details().apply(record), names);
    }

    /** Returns the values that one would type for details. */
    protected FormValues typedFor(D details, BiFunction<String, UUID, String> names) {
        FormValues typed = FormValues.empty();
        for (RecordField<D, ?> field : type.written()) {
            typed = RecordFieldInput.typed(typed, field, details, names);
        }
        return typed;
    }

    /** Returns the values that one would have typed for an earlier state, as far as the state itself holds them. */
    final FormValues typedThen(SavedState earlier, BiFunction<String, UUID, String> names) {
        return typedFor(type.read(earlier), names);
    }

    /** Returns the same for the record at an address. */
    public final FormValues typedAt(Slug slug, BiFunction<String, UUID, String> names) {
        return typed(get(slug), names);
    }

    /**
     * Returns the details that the form gives.
     *
     * @param revised the record that the form changes; null where it makes a new one
     * @throws RejectedFormException if there is any problem with what was entered
     */
    protected abstract D details(FormReader entered, @Nullable R revised);

    /**
     * Notes warnings before publishing; unlikely values that are already on record are not asked about again.
     *
     * @param revised the record that the form changes, as it is so far; null where it makes a new one
     */
    protected void warn(FormReader entered, D details, @Nullable R revised) {}

    /** Carries out the rest of the form, once the record has its details. */
    protected void complete(R record, FormReader entered, ChangeReason change) {}

    /** Returns whether a copy of the source that it describes is kept; null if it describes none. */
    protected @Nullable SourceCopy copy(R record) {
        return null;
    }

    /** Returns why an earlier version cannot be restored now, in words for the person who tries; empty if it can. */
    protected Optional<String> obstacle(R record, D earlier) {
        return Optional.empty();
    }

    /** Restores the rest of an earlier state, once the record has its details. */
    protected void complete(R record, SavedState earlier, ChangeReason change) {}

    /** Returns the fields, besides the name, for a record that another form creates in place; empty if that is not possible. */
    protected Optional<List<FormField>> inPlace() {
        return Optional.of(fields(FormValues.empty()).stream().skip(1).filter(FormField::isRequired).toList());
    }

    /** Returns a title for a draft; empty if nothing identifies it yet. */
    protected String title(FormValues typed) {
        return typed.one(fields(typed).getFirst().name()).strip();
    }

    /** Returns what a draft is called: by its title, or else by the first of what was typed, besides words that were chosen. */
    final String draftTitle(FormValues typed) {
        String title = title(typed);
        String unnamed = "Unnamed " + kind();
        return !title.isEmpty() ? title : fields(typed).stream().filter(field -> field.type() != FormField.Type.CHOICE)
                .map(field -> typed.one(field.name()).replaceAll("\\s+", " ").strip()).filter(text -> !text.isEmpty()).findFirst()
                .map(text -> unnamed + ": " + text).orElse(unnamed);
    }

    /** Returns the text from which its address is made. */
    protected String slugSource(FormReader entered) {
        return entered.text(fields(entered.typed()).getFirst().name());
    }

    /** Returns why it cannot be withdrawn now, in words for the person who tries; empty if it can. */
    protected Optional<String> obstacle(R record) {
        return Optional.empty();
    }

    /** The record that is, or was, at an address. */
    public final Optional<R> find(Slug slug) {
        return records.findBySlugIn(List.of(slug)).stream().findAny()
                .or(() -> records.findByFormerSlugIn(List.of(slug)).stream().findAny());
    }

    /** The record with an id, which has to be on record. */
    final R find(UUID id) {
        return records.findById(id).orElseThrow();
    }

    /** The record that is, or was, at an address; 404 if there is none. */
    public final R get(Slug slug) {
        return find(slug).orElseThrow(() -> new NotFoundException("No %s has this address.".formatted(kind())));
    }

    /** Makes a record of what was entered. */
    final R create(Slug slug, FormReader entered, ChangeReason change) {
        D details = details(entered, null);
        warn(entered, details, null);
        entered.throwIfUnconfirmed();
        R record = records.book().opening().open(slug, details, change);
        complete(record, entered, change);
        return record;
    }

    /** Changes a record to what was entered. */
    final void revise(R record, FormReader entered, ChangeReason change) {
        D details = details(entered, record);
        warn(entered, details, record);
        entered.throwIfUnconfirmed();
        records.book().revision().revise(record, details, change);
        complete(record, entered, change);
    }

    /**
     * Restores a record to an earlier state.
     *
     * @throws RejectedFormException if it cannot
     */
    public final void restore(R record, SavedState earlier, ChangeReason change) {
        D details = type.read(earlier);
        obstacle(record, details).ifPresent(obstacle -> {
            throw new RejectedFormException(obstacle);
        });
        records.book().revision().revise(record, details, change);
        complete(record, earlier, change);
    }

    /** Saves a record, so that the history learns of it. */
    final R save(R record) {
        return records.save(record);
    }

    /** Saves and flushes a record, so that later queries find it and the database's refusals come now. */
    public final R saveAndFlush(R record) {
        R kept = save(record);
        records.flush();
        return kept;
    }

    /** Makes a slug from a name that no record has, or had before. */
    public final Slug freeSlug(String name) {
        Slug plain = Slug.from(name);
        Slug slug = plain;
        for (int number = 2; find(slug).isPresent(); number++) {
            slug = Slug.from(shortened(plain) + "-" + number);
        }
        return slug;
    }

    /** Returns the address at which editors change the record with this slug. */
    public final String deskAddress(Slug slug) {
        return "/desk/" + plural() + "/" + slug;
    }

    private static String shortened(Slug slug) {
        return slug.text().substring(0, Math.min(slug.text().length(), LONGEST_NAME));
    }
}
