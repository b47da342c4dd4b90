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
import org.counterclaim.history.Addressed;
import org.counterclaim.history.Change;
import org.counterclaim.history.Mergeable;

/** Puts what was typed into forms on record: all that a form asks for in one transaction, or nothing. */
@Component
public class Publishing {

    private final RecordForms forms;
    private final References references;
    private final SentForms sent;
    private final Clock clock;

    Publishing(RecordForms forms, References references, SentForms sent, Clock clock) {
        this.forms = forms;
        this.references = references;
        this.sent = sent;
        this.clock = clock;
    }

    /**
     * Puts a new record of a kind on record, once for each key of a form.
     *
     * @return where editors change it
     * @throws Rejected if anything is wrong with what was typed
     */
    @Transactional
    public String create(String kind, Sent form, SignedIn by) {
        RecordForm<?, ?> records = forms.of(kind);
        return sent.once(form, by.id(), () -> {
            Entered entered = entered(records, form.typed(), new Change(by.author(), null));
            sent.takenBefore(form.key()).ifPresent(before -> entered.doubt("",
                    "You published this form before, with other words: see %s. This would be one more record.".formatted(before)));
            return records.deskAddress(made(records, entered).slug());
        });
    }

    /**
     * Changes a record, once for each key of a form.
     *
     * @return where editors change it, perhaps another address than before
     * @throws Conflict if it is not the version that was opened any more
     * @throws Rejected if anything is wrong with what was typed
     */
    @Transactional
    <R extends Addressed> String revise(RecordForm<R, ?> records, Slug slug, Sent form, SignedIn by) {
        return sent.once(form, by.id(), () -> records.deskAddress(revised(records, slug, form.typed(), by).slug()));
    }

    /** Takes a record off the record, for a reason in public words, and returns where editors find it. */
    @Transactional
    <R extends Addressed> String withdraw(RecordForm<R, ?> records, Slug slug, Sent form, SignedIn by) {
        R record = records.get(slug);
        records.obstacle(record).ifPresent(obstacle -> {
            throw new Rejected(Map.of("", obstacle));
        });
        record.withdraw(change(form.typed(), by));
        return records.deskAddress(records.save(record).slug());
    }

    /** Puts a withdrawn record back, for a reason in public words, and returns where editors find it. */
    @Transactional
    <R extends Addressed> String reinstate(RecordForm<R, ?> records, Slug slug, Sent form, SignedIn by) {
        R record = unmerged(records.get(slug));
        record.reinstate(change(form.typed(), by));
        return records.deskAddress(records.save(record).slug());
    }

    /**
     * Puts a new record of a kind on record that another form describes whole, in that form's transaction.
     *
     * @return its address among those of its kind
     * @throws Rejected if anything is wrong with what was typed, by the kind's own fields
     */
    public Slug put(String kind, Typed typed, Change change) {
        RecordForm<?, ?> form = forms.of(kind);
        return made(form, entered(form, typed, change)).slug();
    }

    /**
     * A record made for a form that names it, in that form's transaction, of the fields that the form offers for it.
     *
     * @throws Unknown if none of its kind is made so
     * @throws Rejected if it cannot be made of what was typed; what is wrong with the name itself stands under an empty name
     */
    UUID inPlace(String kind, String name, Typed asNew, Change change) {
        RecordForm<?, ?> form = forms.of(kind);
        List<Field> offered = form.inPlace().orElseThrow(() -> new Unknown("A %s goes on record by a form of its own.".formatted(kind)));
        String named = form.fields(asNew).getFirst().name();
        try {
            Typed typed = asNew.in(offered).with(named, name).with(Rejected.DESPITE, asNew.all(Rejected.DESPITE));
            return made(form, entered(form, typed, change)).id();
        } catch (Rejected rejected) {
            if (!rejected.doubts().isEmpty()) {
                throw rejected;
            }
            Map<String, String> problems = new LinkedHashMap<>();
            rejected.problems().forEach((field, advice) -> problems.put(field.equals(named) ? "" : field, advice));
            throw new Rejected(problems);
        }
    }

    private <R extends Addressed> R made(RecordForm<R, ?> form, Entered entered) {
        return form.kept(form.create(slug(form, entered, null), entered, entered.change()));
    }

    private <R extends Addressed> R revised(RecordForm<R, ?> form, Slug slug, Typed typed, SignedIn by) {
        R record = unmerged(form.get(slug));
        if (!typed.one(FormFields.VERSION).equals(String.valueOf(record.revision()))) {
            throw new Conflict();
        }
        refuseWithdrawn(record);
        Change change = change(typed, by);
        Entered entered = entered(form, typed, change);
        form.revise(record, entered, change);
        if (entered.textOrNull(FormFields.SLUG.name()) != null) {
            Slug to = slug(form, entered, record);
            entered.refuse();
            record.rename(to, change);
        }
        return form.kept(record);
    }

    static <R extends Addressed> R unmerged(R record) {
        if (record instanceof Mergeable mergeable && mergeable.mergedInto().isPresent()) {
            throw new Rejected(Map.of("", "This was merged into another record. Undo that first."));
        }
        return record;
    }

    static void refuseWithdrawn(Addressed record) {
        record.withdrawal().ifPresent(withdrawal -> {
            throw new Rejected(Map.of("", "%s has withdrawn this: %s. Reinstate it first; what you typed is below."
                    .formatted(withdrawal.by(), withdrawal.reason())));
        });
    }

    private <R extends Addressed> Entered entered(RecordForm<R, ?> form, Typed typed, Change change) {
        List<Field> fields = new ArrayList<>(form.fields(typed));
        fields.add(FormFields.SLUG);
        return new Entered(typed, fields, references, change, LocalDate.now(clock));
    }

    /**
     * The change of a form that gives a reason for it.
     *
     * @throws Rejected if it gives none that can be published
     */
    public static Change change(Typed typed, SignedIn by) {
        String reason = typed.one(FormFields.REASON.name());
        String problem = !Plain.isVisible(reason) ? "Say why, in public words: the history shows it beside the change."
                : Plain.problem(reason, FormFields.REASON).orElse(null);
        if (problem != null) {
            throw new Rejected(Map.of(FormFields.REASON.name(), problem));
        }
        return new Change(by.author(), Plain.stoodIn(reason));
    }

    /** The slug that was typed, or one made of the name that no other record has. */
    private <R extends Addressed> Slug slug(RecordForm<R, ?> form, Entered entered, @Nullable R of) {
        String typed = entered.textOrNull(FormFields.SLUG.name());
        if (typed == null) {
            String name = form.naming(entered);
            sent.waitForOthersAt(form.deskAddress(Slug.from(name)));
            return form.freeSlug(name);
        }
        try {
            Slug slug = Slug.of(typed);
            if ((of == null || !of.isAt(slug)) && form.find(slug).isPresent()) {
                entered.problem(FormFields.SLUG.name(), "Another record has this address, or had it before. Choose another.");
            }
            return slug;
        } catch (IllegalArgumentException malformed) {
            entered.problem(FormFields.SLUG.name(), String.valueOf(malformed.getMessage()));
            return form.freeSlug("record");
        }
    }
}
