package org.counterclaim.desk.form;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.desk.DuplicateNames;
import org.counterclaim.desk.FormReader;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.record.SavedState;
import org.counterclaim.story.Stories;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;

/** How stories are written. */
@Component
class StoryForm extends RecordForm<Story, StoryDetails> {

    private static final List<FormField> FIELDS = List.of(
            FormField.line("title", "Title", 300).required(),
            FormField.text("standfirst", "Standfirst", 2000).required().hint("What the story is about, in two or three neutral sentences."));

    private final DuplicateNames doubles;

    StoryForm(Stories stories, DuplicateNames doubles) {
        super("story", "stories", stories, stories.book());
        this.doubles = doubles;
    }

    @Override
    public List<FormField> fields(FormValues typed) {
        return FIELDS;
    }

    @Override
    public FormValues typed(Story story, BiFunction<String, UUID, String> names) {
        StoryDetails details = story.details();
        return FormValues.nothing().with("title", details.title()).with("standfirst", details.standfirst());
    }

    @Override
    protected StoryDetails details(SavedState state) {
        return StoryDetails.of(state);
    }

    @Override
    protected StoryDetails details(FormReader entered, @Nullable Story revised) {
        return entered.details("title", () -> new StoryDetails(entered.text("title"), entered.text("standfirst")));
    }

    @Override
    protected void doubt(FormReader entered, StoryDetails details, @Nullable Story revised) {
        if (revised == null || !revised.details().title().equals(details.title())) {
            doubles.question(this, details.title(), revised == null ? null : revised.id())
                    .ifPresent(question -> entered.doubt("title", question));
        }
    }
}
