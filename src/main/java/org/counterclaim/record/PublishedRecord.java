package org.counterclaim.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.MappedSuperclass;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Slug;

/** A record with a public address: its slug, and every slug that it had before, lead to it for good. */
@MappedSuperclass
public abstract class PublishedRecord extends AuditedRecord {

    private Slug slug;

    @ElementCollection
    @Column(name = "slug")
    private Set<Slug> formerSlug = new HashSet<>();

    @EmbeddedColumnNaming("withdrawn_%s")
    private @Nullable Withdrawal withdrawn;

    /** Returns the fields of all records with addresses: the addresses and the withdrawal. */
    public static List<RecordField<PublishedRecord, ?>> fields(String kind) {
        return List.of(
                RecordField.of("slug", "Last part of its address", FieldType.PLAIN, PublishedRecord::slugText).address("address"),
                RecordField.of("formerSlugs", "Former addresses", FieldType.TEXTS, PublishedRecord::formerSlugs).address("former address")
                        .table(FieldTable.values(kind + "_former_slug", kind + "_id", "slug", state -> state.texts("formerSlugs"))),
                RecordField.of("withdrawn", "Withdrawn", Withdrawal.TYPE, PublishedRecord::withdrawalOrNull)
                        .words("reason", "reason of the withdrawal"));
    }

    @SuppressWarnings("NullAway.Init")
    protected PublishedRecord() {}

    protected PublishedRecord(Slug slug) {
        this.slug = slug;
    }

    /** Returns the last part of its address. */
    public Slug slug() {
        return slug;
    }

    /** Whether the slug, present or former, leads to it. */
    public boolean isAt(Slug address) {
        return address.equals(slug) || formerSlug.contains(address);
    }

    /** Gives it another address; the old one redirects. Does nothing if it already has that address. */
    public void rename(Slug to, ChangeReason change) {
        if (to.equals(slug)) {
            return;
        }
        formerSlug.add(slug);
        formerSlug.remove(to);
        slug = to;
        announce(EntryAction.RENAMED, change);
    }

    /** Returns its withdrawal; empty if it is not withdrawn. */
    public Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawn);
    }

    /**
     * Withdraws it: a page with the reason stays at its address. Does nothing if it is already withdrawn.
     *
     * @throws NullPointerException if the change gives no reason
     */
    public void withdraw(ChangeReason change) {
        if (withdrawn == null) {
            withdrawFor(change);
            announce(EntryAction.WITHDRAWN, change);
        }
    }

    /** Undoes its withdrawal. Does nothing if it is not withdrawn. */
    public void reinstate(ChangeReason change) {
        if (withdrawn != null) {
            withdrawn = null;
            announce(EntryAction.REINSTATED, change);
        }
    }

    /**
     * Takes words of it down for legal reasons: those of the named older entries and, as far as asked for, of its present version. An
     * address that is removed answers 404 from then on. The named entries can no longer be read, but every proof about them stays valid.
     */
    public void withhold(Withholding what, ChangeReason change) {
        takeDown(what);
        formerSlug.removeIf(what::takes);
        slug = what.instead(slug);
        if (withdrawn != null && what.takes(withdrawn.reason())) {
            withdrawn = new Withdrawal(withdrawn.at(), withdrawn.by(), Withholding.INSTEAD);
        }
        announce(what, revision() + 1, change);
    }

    /** Returns every slug that leads to it. */
    public SlugHistory addresses() {
        return new SlugHistory(slug, formerSlug);
    }

    final void withdrawFor(ChangeReason change) {
        String reason = Objects.requireNonNull(change.reason(), "A withdrawal has a reason");
        withdrawn = new Withdrawal(Instant.now().truncatedTo(ChronoUnit.MICROS), change.by().publicName(), reason);
    }

    final void stand() {
        withdrawn = null;
    }

    private String slugText() {
        return slug.toString();
    }

    private Set<String> formerSlugs() {
        return formerSlug.stream().map(Slug::toString).collect(Collectors.toSet());
    }

    private @Nullable Withdrawal withdrawalOrNull() {
        return withdrawn;
    }

    /** Replaces its addresses by others and returns its old ones. */
    final SlugHistory exchange(SlugHistory others) {
        SlugHistory had = addresses();
        slug = others.slug();
        formerSlug.retainAll(others.former());
        formerSlug.addAll(others.former());
        return had;
    }

    final boolean addFormer(Set<Slug> others) {
        Set<Slug> more = new HashSet<>(others);
        more.remove(slug);
        return formerSlug.addAll(more);
    }

    final boolean removeFormer(Set<Slug> others) {
        return formerSlug.removeAll(others);
    }

    /** Takes words out of its fields that hold people's words or addresses of other sites. */
    protected abstract void takeDown(Withholding what);
}
