package org.counterclaim.desk.form;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.desk.DuplicateNames;
import org.counterclaim.desk.FormReader;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.story.Stories;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.story.StoryType;

/** The form of stories. */
@Component
class StoryForm extends RecordForm<Story, StoryDetails> {

    private final DuplicateNames doubles;

    StoryForm(Stories stories, DuplicateNames doubles) {
        super(StoryType.TYPE, stories, stories.book());
        this.doubles = doubles;
    }

    @Override
    protected StoryDetails details(FormReader entered, @Nullable Story revised) {
        return entered.details("title", () -> StoryType.TYPE.readForm(entered));
    }

    @Override
    protected void warn(FormReader entered, StoryDetails details, @Nullable Story revised) {
        if (revised == null || !revised.details().title().equals(details.title())) {
            doubles.question(this, details.title(), revised == null ? null : revised.id())
                    .ifPresent(question -> entered.warn("title", question));
        }
    }
}
