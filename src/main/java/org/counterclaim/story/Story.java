package org.counterclaim.story;

import jakarta.persistence.Entity;

import org.counterclaim.core.Slug;
import org.counterclaim.core.json.RecordState;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.EntryAction;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.Withholding;

/** One contested news story; groups claims. */
@Entity
public class Story extends PublishedRecord {

    private String title;
    private String standfirst;

    @SuppressWarnings("NullAway.Init")
    protected Story() {}

    /** Opens a story. */
    public Story(Slug slug, StoryDetails details, ChangeReason change) {
        super(slug);
        this.title = details.title();
        this.standfirst = details.standfirst();
        announce(EntryAction.CREATED, change);
    }

    /** What is on record of the story. */
    public StoryDetails details() {
        return new StoryDetails(title, standfirst);
    }

    /** Puts other details in place of the present ones. Does nothing if they are the same. */
    public void revise(StoryDetails details, ChangeReason change) {
        if (!details.equals(details())) {
            title = details.title();
            standfirst = details.standfirst();
            announce(EntryAction.CHANGED, change);
        }
    }

    @Override
    protected void takeDown(Withholding what) {
        title = what.instead(title);
        standfirst = what.instead(standfirst);
    }

    @Override
    protected String recordType() {
        return "story";
    }

    @Override
    protected RecordState content() {
        return new RecordState().with("title", title).with("standfirst", standfirst);
    }
}
