package org.counterclaim.story;

import jakarta.persistence.Entity;

import org.counterclaim.core.Slug;
import org.counterclaim.history.Action;
import org.counterclaim.history.Addressed;
import org.counterclaim.history.Change;
import org.counterclaim.history.State;
import org.counterclaim.history.Withholding;

/** One contested news story; groups claims. */
@Entity
public class Story extends Addressed {

    private String title;
    private String standfirst;

    @SuppressWarnings("NullAway.Init")
    protected Story() {}

    /** Opens a story. */
    public Story(Slug slug, StoryDetails details, Change change) {
        super(slug);
        this.title = details.title();
        this.standfirst = details.standfirst();
        announce(Action.CREATED, change);
    }

    /** What is on record of the story. */
    public StoryDetails details() {
        return new StoryDetails(title, standfirst);
    }

    /** Puts other details in place of the present ones. Does nothing if they are the same. */
    public void revise(StoryDetails details, Change change) {
        if (!details.equals(details())) {
            title = details.title();
            standfirst = details.standfirst();
            announce(Action.CHANGED, change);
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
    protected State content() {
        return new State().with("title", title).with("standfirst", standfirst);
    }
}
