package org.counterclaim.actor;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Slug;
import org.counterclaim.core.WebAddress;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.EntryAction;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.Withholding;

/** An actor: whoever speaks or is spoken of. */
@Entity
public class Actor extends MergeableRecord {

    private String name;

    @Enumerated(EnumType.STRING)
    private ActorKind kind;

    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private @Nullable GrammaticalNumber grammaticalNumber;

    private @Nullable String wikidataId;
    private @Nullable WebAddress webAddress;

    @ElementCollection
    @Column(name = "alias")
    private Set<String> alias = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "actor_vouched_by")
    @Column(name = "voucher_id")
    private Set<UUID> vouchedBy = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Actor() {}

    /** Creates an actor. */
    @SuppressWarnings("NullAway.Init")
    public Actor(Slug slug, ActorDetails details, ChangeReason change) {
        super(slug);
        take(details);
        announce(EntryAction.CREATED, change);
    }

    /** Returns everything on record of the actor. */
    public ActorDetails details() {
        return new ActorDetails(name, kind, description, alias, grammaticalNumber, wikidataId, webAddress, vouchedBy);
    }

    /** Replaces its details. Does nothing if they are the same. */
    public void revise(ActorDetails details, ChangeReason change) {
        if (!details.equals(details())) {
            take(details);
            announce(EntryAction.CHANGED, change);
        }
    }

    private void take(ActorDetails details) {
        name = details.name();
        kind = details.kind();
        description = details.description();
        grammaticalNumber = details.grammaticalNumber();
        wikidataId = details.wikidataId();
        webAddress = details.webAddress();
        alias.retainAll(details.aliases());
        alias.addAll(details.aliases());
        vouchedBy.retainAll(details.vouchedBy());
        vouchedBy.addAll(details.vouchedBy());
    }

    @Override
    protected void takeDown(Withholding what) {
        take(ActorType.TYPE.left(details(), what));
    }

    @Override
    protected RecordType<Actor, ActorDetails> type() {
        return ActorType.TYPE;
    }
}
