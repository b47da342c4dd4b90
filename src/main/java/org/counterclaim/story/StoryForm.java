package org.counterclaim.story;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.desk.Doubles;
import org.counterclaim.desk.Entered;
import org.counterclaim.desk.Field;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.desk.Typed;
import org.counterclaim.history.SavedState;

/** How stories are written. */
@Component
class StoryForm extends RecordForm<Story, StoryDetails> {

    private static final List<Field> FIELDS = List.of(
            Field.line("title", "Title", 300).required(),
            Field.text("standfirst", "Standfirst", 2000).required().hint("What the story is about, in two or three neutral sentences."));

    private final Doubles doubles;

    StoryForm(Stories stories, Doubles doubles) {
        super("story", "stories", stories, stories.book());
        this.doubles = doubles;
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
    protected StoryDetails details(SavedState state) {
        return StoryDetails.of(state);
    }

    @Override
    protected StoryDetails details(Entered entered, @Nullable Story revised) {
        return entered.details("title", () -> new StoryDetails(entered.text("title"), entered.text("standfirst")));
    }

    @Override
    protected void doubt(Entered entered, StoryDetails details, @Nullable Story revised) {
        if (revised == null || !revised.details().title().equals(details.title())) {
            doubles.question(this, details.title(), revised == null ? null : revised.id())
                    .ifPresent(question -> entered.doubt("title", question));
        }
    }
}
