package org.counterclaim.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.Slug;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.web.form.CommonFields;
import org.counterclaim.web.form.EditConflictException;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.IdempotencyKeys;
import org.counterclaim.web.form.RejectedFormException;

/** Publishes forms: each is carried out completely in one transaction, or not at all. */
@Component
public class RecordPublisher {

    private final RecordForms forms;
    private final ReferenceResolver references;
    private final IdempotencyKeys sent;
    private final Clock clock;

    RecordPublisher(RecordForms forms, ReferenceResolver references, IdempotencyKeys sent, Clock clock) {
        this.forms = forms;
        this.references = references;
        this.sent = sent;
        this.clock = clock;
    }

    /**
     * Puts a new record of a kind on record, once for each key of a form.
     *
     * @return where editors change it
     * @throws RejectedFormException if anything is wrong with what was typed
     */
    @Transactional
    public String create(String kind, FormSubmission form, SignedIn by) {
        RecordForm<?, ?> records = forms.of(kind);
        return sent.once(form, by.id(), () -> {
            FormReader entered = entered(records, form.typed(), new ChangeReason(by.author(), null));
            sent.takenBefore(form.key()).ifPresent(before -> entered.warn("",
                    "You published this form before, with other words: see %s. This would be one more record.".formatted(before)));
            return records.deskAddress(made(records, entered).slug());
        });
    }

    /**
     * Changes a record, once for each key of a form.
     *
     * @return where editors change it, perhaps another address than before
     * @throws EditConflictException if it is not the version that was opened any more
     * @throws RejectedFormException if anything is wrong with what was typed
     */
    @Transactional
    public <R extends PublishedRecord> String revise(RecordForm<R, ?> records, Slug slug, FormSubmission form, SignedIn by) {
        return sent.once(form, by.id(), () -> records.deskAddress(revised(records, slug, form.typed(), by).slug()));
    }

    /** Withdraws a record, for a reason in public words, and returns where editors find it. */
    @Transactional
    public <R extends PublishedRecord> String withdraw(RecordForm<R, ?> records, Slug slug, FormSubmission form, SignedIn by) {
        R record = records.get(slug);
        records.obstacle(record).ifPresent(obstacle -> {
            throw new RejectedFormException(obstacle);
        });
        record.withdraw(ChangeReason.of(form.typed(), by.author()));
        return records.deskAddress(records.save(record).slug());
    }

    /**
     * Withdraws a record, unless it has been changed since a revision, is withdrawn already, or is needed by another record.
     *
     * @return whether it did
     */
    @Transactional
    public boolean withdrawUnchanged(String kind, UUID id, int revision, ChangeReason change) {
        return withdrawUnchanged(forms.of(kind), id, revision, change);
    }

    private <R extends PublishedRecord> boolean withdrawUnchanged(RecordForm<R, ?> records, UUID id, int revision, ChangeReason change) {
        R record = records.find(id);
        if (record.revision() != revision || record.withdrawal().isPresent() || records.obstacle(record).isPresent()) {
            return false;
        }
        record.withdraw(change);
        records.saveAndFlush(record);
        return true;
    }

    /** Puts a withdrawn record back. */
    @Transactional
    public void reinstate(String kind, UUID id, ChangeReason change) {
        reinstate(forms.of(kind), id, change);
    }

    private <R extends PublishedRecord> void reinstate(RecordForm<R, ?> records, UUID id, ChangeReason change) {
        R record = records.find(id);
        record.reinstate(change);
        records.saveAndFlush(record);
    }

    /** Puts a withdrawn record back, for a reason in public words, and returns where editors find it. */
    @Transactional
    public <R extends PublishedRecord> String reinstate(RecordForm<R, ?> records, Slug slug, FormSubmission form, SignedIn by) {
        R record = records.get(slug);
        throwIfMerged(record);
        record.reinstate(ChangeReason.of(form.typed(), by.author()));
        return records.deskAddress(records.save(record).slug());
    }

    /**
     * Creates a record that another form describes completely, in that form's transaction.
     *
     * @return its address among those of its kind
     * @throws RejectedFormException if anything is wrong with what was typed, by the kind's own fields
     */
    public Slug put(String kind, FormValues typed, ChangeReason change) {
        RecordForm<?, ?> form = forms.of(kind);
        return made(form, entered(form, typed, change)).slug();
    }

    /**
     * Creates a record for a form that names it, in that form's transaction, from the fields that the form offers for it.
     *
     * @throws UnresolvedNameException if records of its kind cannot be created in place
     * @throws RejectedFormException if it cannot be made from what was typed; problems of the name itself have an empty field name
     */
    UUID inPlace(String kind, String name, FormValues asNew, ChangeReason change) {
        RecordForm<?, ?> form = forms.of(kind);
        List<FormField> offered = form.inPlace()
                .orElseThrow(() -> new UnresolvedNameException("A %s goes on record by a form of its own.".formatted(kind)));
        String named = form.fields(asNew).getFirst().name();
        try {
            FormValues typed = asNew.in(offered).with(named, name)
                    .with(RejectedFormException.DESPITE, asNew.all(RejectedFormException.DESPITE));
            return made(form, entered(form, typed, change)).id();
        } catch (RejectedFormException rejected) {
            if (!rejected.warnings().isEmpty()) {
                throw rejected;
            }
            Map<String, String> problems = new LinkedHashMap<>();
            rejected.problems().forEach((field, advice) -> problems.put(field.equals(named) ? "" : field, advice));
            throw new RejectedFormException(problems);
        }
    }

    private <R extends PublishedRecord> R made(RecordForm<R, ?> form, FormReader entered) {
        return form.saveAndFlush(form.create(slug(form, entered, null), entered, entered.change()));
    }

    private <R extends PublishedRecord> R revised(RecordForm<R, ?> form, Slug slug, FormValues typed, SignedIn by) {
        R record = form.get(slug);
        throwIfMerged(record);
        EditConflictException.throwUnless(typed.one(CommonFields.VERSION).equals(String.valueOf(record.revision())));
        throwIfWithdrawn(record);
        ChangeReason change = ChangeReason.of(typed, by.author());
        FormReader entered = entered(form, typed, change);
        form.revise(record, entered, change);
        if (entered.textOrNull(CommonFields.SLUG.name()) != null) {
            Slug to = slug(form, entered, record);
            entered.throwIfRejected();
            record.rename(to, change);
        }
        return form.saveAndFlush(record);
    }

    /**
     * Throws if the record was merged into another.
     *
     * @throws RejectedFormException if it was
     */
    public static void throwIfMerged(PublishedRecord record) {
        if (record instanceof MergeableRecord mergeable && mergeable.mergedInto().isPresent()) {
            throw new RejectedFormException("This was merged into another record. Undo that first.");
        }
    }

    /**
     * Throws if the record is withdrawn.
     *
     * @throws RejectedFormException if it was withdrawn; the message says by whom and why
     */
    public static void throwIfWithdrawn(PublishedRecord record) {
        record.withdrawal().ifPresent(withdrawal -> {
            throw new RejectedFormException("%s has withdrawn this: %s. Reinstate it first; what you typed is below."
                    .formatted(withdrawal.by(), withdrawal.reason()));
        });
    }

    private <R extends PublishedRecord> FormReader entered(RecordForm<R, ?> form, FormValues typed, ChangeReason change) {
        List<FormField> fields = new ArrayList<>(form.fields(typed));
        fields.add(CommonFields.SLUG);
        return new FormReader(typed, fields, references, change, LocalDate.now(clock));
    }

    /** The slug that was typed, or one made of the name that no other record has. */
    private <R extends PublishedRecord> Slug slug(RecordForm<R, ?> form, FormReader entered, @Nullable R of) {
        String typed = entered.textOrNull(CommonFields.SLUG.name());
        if (typed == null) {
            String name = form.slugSource(entered);
            sent.waitForOthersAt(form.deskAddress(Slug.from(name)));
            return form.freeSlug(name);
        }
        try {
            Slug slug = Slug.of(typed);
            if ((of == null || !of.isAt(slug)) && form.find(slug).isPresent()) {
                entered.problem(CommonFields.SLUG.name(), "Another record has this address, or had it before. Choose another.");
            }
            return slug;
        } catch (IllegalArgumentException malformed) {
            entered.problem(CommonFields.SLUG.name(), String.valueOf(malformed.getMessage()));
            return form.freeSlug("record");
        }
    }
}
