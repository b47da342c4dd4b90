package org.counterclaim.topic;

import org.counterclaim.record.FieldType;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;

/** The description of topics as a kind of record. */
public final class TopicType {

    private static final RecordField<TopicDetails, String> NAME = RecordField.words(
            RecordField.of("name", "Name", FieldType.PROSE, TopicDetails::name).required().line(200)
                    .hint("One or two words, such as “Energy prices”."),
            "name");

    private static final RecordField<TopicDetails, String> DESCRIPTION = RecordField.words(
            RecordField.of("description", "Description", FieldType.PROSE, TopicDetails::description).lines(2000)
                    .hint("What belongs to it, in one neutral sentence."),
            "description");

    /** Topics. Which stories and claims belong to them is on record with these. */
    public static final RecordType<Topic, TopicDetails> TYPE = RecordType.of("topic", "topics", Topic::details)
            .withProperNames()
            .says(NAME, DESCRIPTION)
            .standing(MergeableRecord.mergeable("topic"))
            .made(values -> new TopicDetails(values.get(NAME), values.orNull(DESCRIPTION)));

    private TopicType() {}
}
