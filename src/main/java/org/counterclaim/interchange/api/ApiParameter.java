package org.counterclaim.interchange.api;

import java.util.List;
import java.util.stream.Stream;

import org.counterclaim.history.RecordTypes;
import org.counterclaim.reader.filter.ActorRole;
import org.counterclaim.reader.filter.MissingPart;
import org.counterclaim.reader.filter.RecordFilterReader;
import org.counterclaim.reader.filter.SearchKind;
import org.counterclaim.reader.list.ListOrder;
import org.counterclaim.reader.search.SearchFilter;
import org.counterclaim.statement.Signal;
import org.counterclaim.statement.Stance;

/**
 * A parameter of an address of the API.
 *
 * @param choices the values that it may have; empty if there are others
 */
record ApiParameter(String name, String description, List<String> choices, String example) {

    /** What narrows lists and searches down, as on their pages. */
    private static final List<ApiParameter> FILTER = Stream.concat(Stream.of(
            of("story", "Only what belongs to the story with this slug or title.", "musk-ukraine-peace-plan"),
            of("topic", "Only what belongs to the topic with this slug or name.", "ukraine"),
            of("actor", "Only that in which the actor with this slug or name takes part.", "elon-musk"),
            of("role", "How that actor takes part.", ActorRole.values()),
            choice("stance", "Only with statements of this stance.", Stream.of(Stance.values()).map(Stance::mark).toList()),
            choice("verdict", "Only claims with this verdict.", RecordFilterReader.VERDICTS),
            of("signal", "Only claims with this signal.", Signal.values()),
            of("from", "Said or published on this day or later: EDTF or plain words.", "2022-10"),
            of("to", "Said or published on this day or earlier: EDTF or plain words.", "2022-10-31"),
            of("year", "The same for a year.", "2022"),
            of("publisher", "Only with reports in articles of the publisher with this slug or name.", "reuters"),
            of("language", "Only with articles in this language: its tag or its name.", "en")),
            Stream.of(MissingPart.values()).map(part -> choice(part.parameter(), "Only claims " + part + ".", List.of("yes"))))
            .toList();

    private static final ApiParameter LIMIT = of("limit", "How many rows at most: 1 to " + ApiParameters.MOST + ".", "20");

    static final List<ApiParameter> OF_LISTS = all(List.of(
            of("words", "Only records that have these words.", "peace"),
            of("kind", "Only actors, or articles, of this kind.", "person")), FILTER,
            List.of(
                    of("order", "The order.", ListOrder.values()),
                    of("after", "The place after which to go on, from “next” of the part before.", ""), LIMIT));

    static final List<ApiParameter> OF_SEARCH = all(List.of(
            of("q", "What to look for.", "peace plan"),
            choice("kind", "Only records of this kind; then there are pages.", SearchKind.ALL.stream().map(Object::toString).toList())),
            FILTER, List.of(
                    of("order", "The order.", SearchFilter.Order.values()),
                    of("page", "The number of the page, counted from 1.", "1")));

    static final List<ApiParameter> OF_HISTORY =
            List.of(of("before", "The position before which to go on, from “next” of the part before.", "1000000"), LIMIT);

    static final List<ApiParameter> OF_VERDICTS = List.of(of("after", "The number of the verdict after which to go on.", "0"), LIMIT);

    static final List<ApiParameter> OF_CHANGES = List.of(
            of("after", "The position after which to go on: “position” of the answer before; 0 for the beginning.", "0"),
            choice("kind", "Only changes of records of this kind.", RecordTypes.ALL.stream().map(Object::toString).toList()), LIMIT);

    static final List<ApiParameter> OF_RECONCILIATION = List.of(
            of("queries", "A JSON object of up to " + ReconcileQuery.MOST + " queries.", "{\"q0\": {\"query\": \"Vladmir Puttin\"}}"));

    static final List<ApiParameter> OF_SUGGESTIONS = List.of(
            of("prefix", "The beginning of a name.", "kaspa"));

    private static ApiParameter of(String name, String description, String example) {
        return new ApiParameter(name, description, List.of(), example);
    }

    private static ApiParameter of(String name, String description, Enum<?>[] choices) {
        return choice(name, description, Stream.of(choices).map(Enum::toString).toList());
    }

    private static ApiParameter choice(String name, String description, List<String> choices) {
        return new ApiParameter(name, description, choices, choices.getFirst());
    }

    private static List<ApiParameter> all(List<ApiParameter> before, List<ApiParameter> filter, List<ApiParameter> after) {
        return Stream.of(before, filter, after).flatMap(List::stream).toList();
    }
}
