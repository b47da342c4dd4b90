package org.counterclaim.story;

import java.util.Set;
import java.util.UUID;

import org.counterclaim.record.FieldTable;
import org.counterclaim.record.FieldType;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;

/** The description of stories as a kind of record. */
public final class StoryType {

    private static final RecordField<StoryDetails, String> TITLE = RecordField.words(
            RecordField.of("title", "Title", FieldType.PROSE, StoryDetails::title).required().line(300), "title");

    private static final RecordField<StoryDetails, String> STANDFIRST = RecordField.words(
            RecordField.of("standfirst", "Standfirst", FieldType.PROSE, StoryDetails::standfirst).required().lines(2000)
                    .hint("What the story is about, in two or three neutral sentences."),
            "standfirst");

    private static final RecordField<StoryDetails, FrontPagePlace> FRONT_PAGE = RecordField
            .of("frontPage", "Place on the front page", FieldType.word(FrontPagePlace.values()), StoryDetails::frontPage)
            .hint("Only to pin it there. Other stories follow by their latest change.");

    private static final RecordField<StoryDetails, Set<UUID>> TOPICS =
            RecordField.of("topics", "Topics", FieldType.recordSet("topic"), StoryDetails::topics)
                    .hint("Where readers look for it, as “Energy prices”.")
                    .gathered("topics")
                    .table(FieldTable.values("story_topic", "story_id", "topic_id", state -> state.ids("topics")));

    /** The type of stories. Claims' places in them belong to the claims. */
    public static final RecordType<Story, StoryDetails> TYPE = RecordType.of("story", "stories", Story::details)
            .says(TITLE, STANDFIRST, TOPICS, FRONT_PAGE)
            .standing(PublishedRecord.fields("story"))
            .made(values -> new StoryDetails(values.get(TITLE), values.get(STANDFIRST), values.orNull(FRONT_PAGE),
                    values.get(TOPICS)));

    private StoryType() {}
}
