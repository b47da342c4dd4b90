package org.counterclaim.topic;

import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Slug;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.EntryAction;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.Withholding;

/** A topic: a word of the editors' vocabulary under which readers find stories and claims. */
@Entity
public class Topic extends MergeableRecord {

    private String name;
    private @Nullable String description;

    @SuppressWarnings("NullAway.Init")
    protected Topic() {}

    /** Creates a topic. */
    @SuppressWarnings("NullAway.Init")
    public Topic(Slug slug, TopicDetails details, ChangeReason change) {
        super(slug);
        take(details);
        announce(EntryAction.CREATED, change);
    }

    /** Returns everything on record of the topic. */
    public TopicDetails details() {
        return new TopicDetails(name, description);
    }

    /** Replaces its details. Does nothing if they are the same. */
    public void revise(TopicDetails details, ChangeReason change) {
        if (!details.equals(details())) {
            take(details);
            announce(EntryAction.CHANGED, change);
        }
    }

    private void take(TopicDetails details) {
        name = details.name();
        description = details.description();
    }

    @Override
    protected void takeDown(Withholding what) {
        take(TopicType.TYPE.left(details(), what));
    }

    @Override
    protected RecordType<Topic, TopicDetails> type() {
        return TopicType.TYPE;
    }
}
