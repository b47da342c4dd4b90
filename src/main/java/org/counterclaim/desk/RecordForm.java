package org.counterclaim.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Slug;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordOperations;
import org.counterclaim.record.RecordRepository;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.SavedState;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.RejectedFormException;

/**
 * How records of one kind are written: the fields of their form, and what becomes of what is typed into them. Each module
 * of records has one; the desk does the rest.
 *
 * @param <R> the records
 * @param <D> what is on record of each
 */
public abstract class RecordForm<R extends PublishedRecord, D> {

    /** Leaves room in a slug for a number. */
    private static final int LONGEST_NAME = 90;

    private final RecordType<R, D> type;
    private final RecordRepository<R> records;
    private final RecordOperations<R, D> book;

    /**
     * @param type what records of the kind say
     * @param records where they are found
     * @param book how they are written
     */
    protected RecordForm(RecordType<R, D> type, RecordRepository<R> records, RecordOperations<R, D> book) {
        this.type = type;
        this.records = records;
        this.book = book;
    }

    /** The kind's word. */
    public final String kind() {
        return type.word();
    }

    /** The kind's word in addresses. */
    public final String plural() {
        return Objects.requireNonNull(type.plural());
    }

    /** The fields to show; the first holds what the record is called. They may depend on what was typed so far. */
    public List<FormField> fields(FormValues typed) {
        return type.written().stream().filter(field -> RecordFieldInput.isOne(field)).map(RecordFieldInput::of).toList();
    }

    /**
     * What one would type to say what is on record.
     *
     * @param names what to type for a record of a kind, by its id
     */
    public FormValues typed(R record, BiFunction<String, UUID, String> names) {
        D said = book.details().apply(record);
        FormValues typed = FormValues.nothing();
        for (RecordField<D, ?> field : type.written()) {
            typed = RecordFieldInput.typed(typed, field, said, names);
        }
        return typed;
    }

    /** The same of the record at an address. */
    public final FormValues typedAt(Slug slug, BiFunction<String, UUID, String> names) {
        return typed(get(slug), names);
    }

    /**
     * What is on record once this form is.
     *
     * @param revised the record that the form changes; null where it makes a new one
     * @throws RejectedFormException if there is any problem with what was entered
     */
    protected abstract D details(FormReader entered, @Nullable R revised);

    /**
     * Notes what may be meant but seldom is, before it goes on record; what is so on record already is not asked about again.
     *
     * @param revised the record that the form changes, as it is so far; null where it makes a new one
     */
    protected void doubt(FormReader entered, D details, @Nullable R revised) {}

    /** Does what else the form asks for, once the record has its details. */
    protected void complete(R record, FormReader entered, ChangeReason change) {}

    /** Why a record cannot say this again as things are, in words for who tries; empty if it can. */
    protected Optional<String> obstacle(R record, D earlier) {
        return Optional.empty();
    }

    /** Restores what else belongs to an earlier state, once the record has its details. */
    protected void complete(R record, SavedState earlier, ChangeReason change) {}

    /**
     * The fields beside the name for a record that is made where another form names it; empty where none can be made so.
     */
    protected Optional<List<FormField>> inPlace() {
        return Optional.of(fields(FormValues.nothing()).stream().skip(1).filter(FormField::isRequired).toList());
    }

    /** What to call a record that is being typed; empty as long as nothing is there that would tell it from others. */
    protected String title(FormValues typed) {
        return typed.one(fields(typed).getFirst().name()).strip();
    }

    /** What its address is made of. */
    protected String naming(FormReader entered) {
        return entered.text(fields(entered.typed()).getFirst().name());
    }

    /** Why it cannot be withdrawn as things are, in words for who tries; empty if it can. */
    protected Optional<String> obstacle(R record) {
        return Optional.empty();
    }

    /** The record that is, or was, at an address. */
    public final Optional<R> find(Slug slug) {
        return records.findBySlugIn(List.of(slug)).stream().findAny()
                .or(() -> records.findByFormerSlugIn(List.of(slug)).stream().findAny());
    }

    /** The record that is, or was, at an address; 404 if there is none. */
    public final R get(Slug slug) {
        return find(slug).orElseThrow(() ->
                new NotFoundException("No %s has this address.".formatted(kind())));
    }

    /** Makes a record of what was entered. */
    final R create(Slug slug, FormReader entered, ChangeReason change) {
        D details = details(entered, null);
        doubt(entered, details, null);
        entered.throwIfUnconfirmed();
        R record = book.opening().open(slug, details, change);
        complete(record, entered, change);
        return record;
    }

    /** Changes a record to what was entered. */
    final void revise(R record, FormReader entered, ChangeReason change) {
        D details = details(entered, record);
        doubt(entered, details, record);
        entered.throwIfUnconfirmed();
        book.revision().revise(record, details, change);
        complete(record, entered, change);
    }

    /**
     * Makes a record say again what it said in an earlier state.
     *
     * @throws RejectedFormException if it cannot
     */
    public final void restore(R record, SavedState earlier, ChangeReason change) {
        D details = type.read(earlier);
        obstacle(record, details).ifPresent(obstacle -> {
            throw new RejectedFormException(Map.of("", obstacle));
        });
        book.revision().revise(record, details, change);
        complete(record, earlier, change);
    }

    /** Saves it, so that the history hears of it. */
    final R save(R record) {
        return book.saving().apply(record);
    }

    /** Saves it, so that what follows finds it and the database refuses it now if it must. */
    public final R kept(R record) {
        R kept = save(record);
        records.flush();
        return kept;
    }

    /** A slug made of a name that no record has, or had before. */
    public final Slug freeSlug(String name) {
        Slug plain = Slug.from(name);
        Slug slug = plain;
        for (int number = 2; find(slug).isPresent(); number++) {
            slug = Slug.from(shortened(plain) + "-" + number);
        }
        return slug;
    }

    /** Where editors change the record that readers find at this slug. */
    public final String deskAddress(Slug slug) {
        return "/desk/" + plural() + "/" + slug;
    }

    private static String shortened(Slug slug) {
        return slug.text().substring(0, Math.min(slug.text().length(), LONGEST_NAME));
    }
}
