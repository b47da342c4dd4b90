package org.counterclaim.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.MappedSuperclass;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Slug;

/** A record with an address of its own in public: its slug, and every slug that it had before, lead to it for good. */
@MappedSuperclass
public abstract class Addressed extends Recorded {

    private Slug slug;

    @ElementCollection
    @Column(name = "slug")
    private Set<Slug> formerSlug = new HashSet<>();

    @EmbeddedColumnNaming("withdrawn_%s")
    private @Nullable Withdrawal withdrawn;

    @SuppressWarnings("NullAway.Init")
    protected Addressed() {}

    protected Addressed(Slug slug) {
        this.slug = slug;
    }

    /** The last part of its address. */
    public Slug slug() {
        return slug;
    }

    /** Whether this slug, present or former, leads to it. */
    public boolean isAt(Slug address) {
        return address.equals(slug) || formerSlug.contains(address);
    }

    /** Gives it another address; the old one redirects. Does nothing if that is its address already. */
    public void rename(Slug to, Change change) {
        if (to.equals(slug)) {
            return;
        }
        formerSlug.add(slug);
        formerSlug.remove(to);
        slug = to;
        announce(Action.RENAMED, change);
    }

    /** That it was withdrawn; empty as long as it stands. */
    public Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawn);
    }

    /**
     * Takes it off the record: a page with the reason stays at its address. Does nothing if that was done before.
     *
     * @throws NullPointerException if the change gives no reason
     */
    public void withdraw(Change change) {
        if (withdrawn == null) {
            String reason = Objects.requireNonNull(change.reason(), "A withdrawal has a reason");
            withdrawn = new Withdrawal(Instant.now().truncatedTo(ChronoUnit.MICROS), change.by().publicName(), reason);
            announce(Action.WITHDRAWN, change);
        }
    }

    /** Puts it back on record. Does nothing if it stands. */
    public void reinstate(Change change) {
        if (withdrawn != null) {
            withdrawn = null;
            announce(Action.REINSTATED, change);
        }
    }

    /** What it says, without its addresses. */
    protected abstract State content();

    @Override
    protected final State state() {
        return content().with("slug", slug).withSet("formerSlugs", formerSlug).with("withdrawn", withdrawn == null ? null
                : new State().with("at", withdrawn.at()).with("by", withdrawn.by()).with("reason", withdrawn.reason()));
    }
}
