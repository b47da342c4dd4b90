package org.counterclaim.story;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Slug;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.EntryAction;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.Withholding;

/** One contested news story, which groups claims. */
@Entity
public class Story extends PublishedRecord {

    private String title;
    private String standfirst;
    @Enumerated(EnumType.STRING)
    private @Nullable FrontPagePlace frontPage;

    @ElementCollection
    @Column(name = "topic_id")
    private Set<UUID> topic = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Story() {}

    /** Opens a story. */
    @SuppressWarnings("NullAway.Init")
    public Story(Slug slug, StoryDetails details, ChangeReason change) {
        super(slug);
        take(details);
        announce(EntryAction.CREATED, change);
    }

    /** Returns everything on record of the story. */
    public StoryDetails details() {
        return new StoryDetails(title, standfirst, frontPage, topic);
    }

    /** Replaces its details. Does nothing if they are the same. */
    public void revise(StoryDetails details, ChangeReason change) {
        if (!details.equals(details())) {
            take(details);
            announce(EntryAction.CHANGED, change);
        }
    }

    @Override
    protected void takeDown(Withholding what) {
        take(StoryType.TYPE.left(details(), what));
    }

    @Override
    protected RecordType<Story, StoryDetails> type() {
        return StoryType.TYPE;
    }

    private void take(StoryDetails details) {
        title = details.title();
        standfirst = details.standfirst();
        frontPage = details.frontPage();
        topic.retainAll(details.topics());
        topic.addAll(details.topics());
    }
}
