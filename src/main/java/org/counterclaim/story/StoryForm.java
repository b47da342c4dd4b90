package org.counterclaim.story;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import org.springframework.stereotype.Component;

import org.counterclaim.core.Slug;
import org.counterclaim.desk.Entered;
import org.counterclaim.desk.Field;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.desk.Typed;
import org.counterclaim.history.Change;

/** How stories are written. */
@Component
class StoryForm extends RecordForm<Story> {

    private static final List<Field> FIELDS = List.of(
            Field.line("title", "Title", 300).required(),
            Field.text("standfirst", "Standfirst", 2000).required().hint("What the story is about, in two or three neutral sentences."));

    private final Stories stories;

    StoryForm(Stories stories) {
        super("story", "stories", stories);
        this.stories = stories;
    }

    @Override
    public List<Field> fields(Typed typed) {
        return FIELDS;
    }

    @Override
    public Typed typed(Story story, BiFunction<String, UUID, String> names) {
        StoryDetails details = story.details();
        return Typed.nothing().with("title", details.title()).with("standfirst", details.standfirst());
    }

    @Override
    protected Story create(Slug slug, Entered entered, Change change) {
        return new Story(slug, details(entered), change);
    }

    @Override
    protected void revise(Story story, Entered entered, Change change) {
        story.revise(details(entered), change);
    }

    @Override
    public Story save(Story story) {
        return stories.save(story);
    }

    private static StoryDetails details(Entered entered) {
        return entered.details("title", () -> new StoryDetails(entered.text("title"), entered.text("standfirst")));
    }
}
