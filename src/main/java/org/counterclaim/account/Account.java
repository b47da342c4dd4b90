package org.counterclaim.account;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MapKeyColumn;

import org.counterclaim.core.Slug;
import org.counterclaim.core.json.RecordState;
import org.counterclaim.record.AuditedRecord;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.EntryAction;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.Withholding;

/** A person who signs in. An account is not an actor. */
@Entity
public class Account extends AuditedRecord {

    private Slug slug;
    private String publicName;

    @ElementCollection
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> role = EnumSet.noneOf(Role.class);

    @ElementCollection
    @MapKeyColumn(name = "actor_id")
    @Column(name = "words")
    private Map<UUID, String> interest = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** Opens an account under a public name with the roles given. */
    public Account(Slug slug, String publicName, Set<Role> roles, ChangeReason change) {
        this.slug = slug;
        this.publicName = publicName;
        this.role.addAll(roles);
        announce(EntryAction.CREATED, change);
    }

    /** Returns the last part of the address of the page on which administrators manage it. */
    public Slug slug() {
        return slug;
    }

    /** Returns the public name, shown beside what this person did. */
    public String publicName() {
        return publicName;
    }

    /** Returns the roles, which say what this person may do. */
    public Set<Role> roles() {
        return Set.copyOf(role);
    }

    /** Gives this person these roles and no others. Does nothing if they have just these. */
    public void assign(Set<Role> roles, ChangeReason change) {
        if (!roles.equals(role)) {
            role.retainAll(roles);
            role.addAll(roles);
            announce(EntryAction.CHANGED, change);
        }
    }

    /** Returns the interests that this person has declared, in their own public words, by the actors' ids. */
    public Map<UUID, String> interests() {
        return Map.copyOf(interest);
    }

    /** Declares this person's interest in an actor, in place of an earlier declaration. Does nothing if it is the same. */
    public void declare(UUID actor, String words, ChangeReason change) {
        if (!words.equals(interest.put(actor, words))) {
            announce(EntryAction.CHANGED, change);
        }
    }

    /** Declares that this person's interest in an actor has ended. Does nothing if none was declared. */
    public void endInterest(UUID actor, ChangeReason change) {
        if (interest.remove(actor) != null) {
            announce(EntryAction.CHANGED, change);
        }
    }

    /**
     * Takes words down for legal reasons: those of the named older entries and, as far as asked for, of the present interests. The public
     * name stays, because it identifies the author of everything that this person did.
     */
    public void withhold(Withholding what, ChangeReason change) {
        interest.replaceAll((actor, words) -> what.instead(words));
        announce(what, revision() + 1, change);
    }

    /** Returns this person as the author of a change. */
    public ChangeAuthor author() {
        return new ChangeAuthor(id(), publicName);
    }

    @Override
    protected RecordType<Account, Account> type() {
        return AccountType.TYPE;
    }

    Set<String> roleWords() {
        return role.stream().map(Role::toString).collect(Collectors.toSet());
    }

    List<RecordState> interestStates() {
        return new TreeMap<>(interest).entrySet().stream()
                .map(one -> new RecordState().with("actor", one.getKey()).with("words", one.getValue())).toList();
    }
}
