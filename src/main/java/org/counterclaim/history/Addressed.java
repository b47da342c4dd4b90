package org.counterclaim.history;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.MappedSuperclass;

import org.counterclaim.core.Slug;

/** A record with an address of its own in public: its slug, and every slug that it had before, lead to it for good. */
@MappedSuperclass
public abstract class Addressed extends Recorded {

    private Slug slug;

    @ElementCollection
    @Column(name = "slug")
    private Set<Slug> formerSlug = new HashSet<>();

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

    /** What it says, without its addresses. */
    protected abstract State content();

    @Override
    protected final State state() {
        return content().with("slug", slug).withSet("formerSlugs", formerSlug);
    }
}
