package org.counterclaim.actor;

import java.util.Set;
import java.util.UUID;

import org.counterclaim.core.WebAddress;
import org.counterclaim.record.FieldTable;
import org.counterclaim.record.FieldType;
import org.counterclaim.record.FieldValues;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;

/** The description of actors as a kind of record. */
public final class ActorType {

    private static final RecordField<ActorDetails, String> NAME = RecordField.words(
            RecordField.of("name", "Name", FieldType.PROSE, ActorDetails::name).required().line(200), "name");

    private static final RecordField<ActorDetails, ActorKind> KIND =
            RecordField.of("kind", "Kind", FieldType.word(ActorKind.values()), ActorDetails::kind).required();

    /** Other names that the actor goes by. */
    public static final RecordField<ActorDetails, Set<String>> ALIASES = RecordField.allWords(
            RecordField.of("aliases", "Other names", FieldType.TEXTS, ActorDetails::aliases).lines(4000).hint("One on each line.")
                    .gathered("other names")
                    .table(FieldTable.values("actor_alias", "actor_id", "alias", state -> state.texts("aliases"))),
            "other name");

    private static final RecordField<ActorDetails, String> DESCRIPTION = RecordField.words(
            RecordField.of("description", "Description", FieldType.PROSE, ActorDetails::description).lines(2000)
                    .hint("Who or what this is, in one neutral sentence."),
            "description");

    private static final RecordField<ActorDetails, GrammaticalNumber> GRAMMATICAL_NUMBER =
            RecordField.of("grammaticalNumber", "Verbs stand in the", FieldType.word(GrammaticalNumber.values()),
                    ActorDetails::grammaticalNumber)
                    .hint("“Officials deny” is plural. Not said, it is guessed for sources without a name, and singular for others.");

    private static final RecordField<ActorDetails, String> WIKIDATA_ID =
            RecordField.of("wikidataId", "Wikidata id", FieldType.PLAIN, ActorDetails::wikidataId).line(13).hint("Such as Q42.");

    private static final RecordField<ActorDetails, WebAddress> WEB_ADDRESS = RecordField.web(
            RecordField.of("webAddress", "Web address", FieldType.ADDRESS, ActorDetails::webAddress).line(2000), "web address");

    private static final RecordField<ActorDetails, Set<UUID>> VOUCHED_BY =
            RecordField.of("vouchedBy", "Who vouches for them", FieldType.recordSet("actor"), ActorDetails::vouchedBy)
                    .hint("For an unnamed source: who says that it exists and may speak.")
                    .gathered("who vouches for them").movedWhere(details -> details.kind() == ActorKind.UNNAMED_SOURCE)
                    .table(FieldTable.values("actor_vouched_by", "actor_id", "voucher_id", state -> state.ids("vouchedBy")));

    /** Actors. */
    public static final RecordType<Actor, ActorDetails> TYPE = RecordType.of("actor", "actors", Actor::details)
            .withProperNames()
            .says(NAME, KIND, ALIASES, GRAMMATICAL_NUMBER, DESCRIPTION, WIKIDATA_ID, WEB_ADDRESS, VOUCHED_BY)
            .standing(MergeableRecord.mergeable("actor"))
            .made(ActorType::details);

    private ActorType() {}

    private static ActorDetails details(FieldValues<ActorDetails> values) {
        return new ActorDetails(
                values.get(NAME),
                values.get(KIND),
                values.orNull(DESCRIPTION),
                values.get(ALIASES),
                values.orNull(GRAMMATICAL_NUMBER),
                values.orNull(WIKIDATA_ID),
                values.orNull(WEB_ADDRESS),
                values.get(VOUCHED_BY));
    }
}
