package org.counterclaim.account;

import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.counterclaim.core.Slug;
import org.counterclaim.history.Action;
import org.counterclaim.history.Author;
import org.counterclaim.history.Change;
import org.counterclaim.history.Recorded;
import org.counterclaim.history.State;

/** A person who signs in. Not an actor. */
@Entity
public class Account extends Recorded {

    private Slug slug;
    private String publicName;

    @ElementCollection
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> role = EnumSet.noneOf(Role.class);

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** Opens an account under a public name with the roles given. */
    public Account(Slug slug, String publicName, Set<Role> roles, Change change) {
        this.slug = slug;
        this.publicName = publicName;
        this.role.addAll(roles);
        announce(Action.CREATED, change);
    }

    /** The last part of the address of the page on which administrators see to it. */
    public Slug slug() {
        return slug;
    }

    /** The name that stands in public beside what this person did. */
    public String publicName() {
        return publicName;
    }

    /** What this person may do. */
    public Set<Role> roles() {
        return Set.copyOf(role);
    }

    /** Gives this person these roles and no others. Does nothing if they have just these. */
    public void assign(Set<Role> roles, Change change) {
        if (!roles.equals(role)) {
            role.retainAll(roles);
            role.addAll(roles);
            announce(Action.CHANGED, change);
        }
    }

    /** This person as the author of a change. */
    public Author author() {
        return new Author(id(), publicName);
    }

    @Override
    protected String recordType() {
        return "account";
    }

    @Override
    protected State state() {
        return new State().with("slug", slug).with("publicName", publicName).withSet("roles", role);
    }
}
