package org.counterclaim.claim;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Slug;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.EntryAction;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.Withholding;

/** A claim: a proposition, in neutral words, that can be true or false. */
@Entity
public class Claim extends MergeableRecord {

    private String text;
    private @Nullable String context;

    @EmbeddedColumnNaming("event_%s")
    private @Nullable FuzzyDate event;

    @ElementCollection
    @Column(name = "actor_id")
    private Set<UUID> about = new HashSet<>();

    @ElementCollection
    @Column(name = "topic_id")
    private Set<UUID> topic = new HashSet<>();

    @ElementCollection
    private Set<ClaimLink> link = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "claim_in_story")
    private Set<StoryPlacement> stories = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "claim_left_story")
    @Column(name = "story_id")
    private Set<UUID> left = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Claim() {}

    /** Creates a claim. */
    @SuppressWarnings("NullAway.Init")
    public Claim(Slug slug, ClaimDetails details, ChangeReason change) {
        super(slug);
        take(details);
        announce(EntryAction.CREATED, change);
    }

    /** Returns everything on record of the claim. */
    public ClaimDetails details() {
        return new ClaimDetails(text, context, event, about, link, topic);
    }

    /** Replaces its details. Does nothing if they are the same. */
    public void revise(ClaimDetails details, ChangeReason change) {
        if (!details.equals(details())) {
            take(details);
            announce(EntryAction.CHANGED, change);
        }
    }

    /** Returns the ids of its stories. */
    public Set<UUID> stories() {
        return standing().map(StoryPlacement::story).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the claim's number in a story; empty if it is not in it. */
    public Optional<Integer> numberIn(UUID story) {
        return left.contains(story) ? Optional.empty() : numberKeptIn(story);
    }

    /** Returns its number in a story, even if it has left it; empty if it was never in it. */
    public Optional<Integer> numberKeptIn(UUID story) {
        return stories.stream().filter(in -> in.story().equals(story)).map(StoryPlacement::number).findAny();
    }

    /**
     * Adds it to a story under a number. Does nothing if it is already there.
     *
     * @throws IllegalArgumentException if it is, or was, in the story under another number
     */
    public void standIn(StoryPlacement place, ChangeReason change) {
        if (!stories.contains(place) && numberKeptIn(place.story()).isPresent()) {
            throw new IllegalArgumentException("A claim keeps its number in a story");
        }
        boolean isNew = stories.add(place);
        boolean isBack = left.remove(place.story());
        if (isNew || isBack) {
            announce(EntryAction.CHANGED, change);
        }
    }

    /** Removes it from a story, in which its number stays reserved for it for good. Does nothing if it is not in it. */
    public void leave(UUID story, ChangeReason change) {
        if (numberIn(story).isPresent()) {
            left.add(story);
            announce(EntryAction.CHANGED, change);
        }
    }

    /** Returns its places in stories. */
    Set<StoryPlacement> placements() {
        return standing().collect(Collectors.toSet());
    }

    /** Returns its places in stories that it has left. */
    Set<StoryPlacement> leftPlacements() {
        return stories.stream().filter(in -> left.contains(in.story())).collect(Collectors.toSet());
    }

    private Stream<StoryPlacement> standing() {
        return stories.stream().filter(in -> !left.contains(in.story()));
    }

    private void take(ClaimDetails details) {
        text = details.text();
        context = details.context();
        event = details.event();
        about.retainAll(details.about());
        about.addAll(details.about());
        link.retainAll(details.links());
        link.addAll(details.links());
        topic.retainAll(details.topics());
        topic.addAll(details.topics());
    }

    @Override
    protected void takeDown(Withholding what) {
        take(ClaimType.TYPE.left(details(), what));
    }

    @Override
    protected RecordType<Claim, ClaimDetails> type() {
        return ClaimType.TYPE;
    }
}
