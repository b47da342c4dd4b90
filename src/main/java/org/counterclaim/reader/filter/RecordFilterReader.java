package org.counterclaim.reader.filter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.actor.ActorType;
import org.counterclaim.core.LanguageNames;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.statement.Signal;
import org.counterclaim.statement.Stance;
import org.counterclaim.story.StoryType;
import org.counterclaim.topic.TopicType;
import org.counterclaim.verdict.Mark;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.QueryParameters;

/** Reads the filter of lists and searches from the parameters of an address. */
@Component
public class RecordFilterReader {

    /** The words for what a claim's verdict may be. */
    public static final List<String> VERDICTS =
            Stream.concat(Stream.of(Mark.values()).map(Mark::toString), Stream.of(ClaimLine.UNVERIFIED)).toList();

    private static final int LAST_YEAR = 9999;

    private final NamedRecords names;
    private final Clock clock;

    /** @param clock by which dates such as "yesterday" are read */
    public RecordFilterReader(NamedRecords names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /**
     * Reads the filter, with a query for each record that it names.
     *
     * @throws BadRequestException if a parameter is not understood
     */
    public RecordFilter read(QueryParameters given) {
        LocalDate today = LocalDate.now(clock);
        FuzzyDate year = year(given);
        return new RecordFilter(
                given.read("story", typed -> names.find(StoryType.TYPE, typed)),
                given.read("topic", typed -> names.find(TopicType.TYPE, typed)),
                given.read("actor", typed -> names.find(ActorType.TYPE, typed)),
                given.oneOf("role", List.of(ActorRole.values()), "a role"),
                given.oneOf("stance", List.of(Stance.values()), Stance::mark, "a stance"),
                given.oneOf("verdict", VERDICTS, "a verdict"),
                given.oneOf("signal", List.of(Signal.values()), "a signal"),
                year == null ? given.date("from", today) : year,
                year == null ? given.date("to", today) : year,
                given.read("publisher", typed -> names.find(ActorType.TYPE, typed)),
                given.read("language", RecordFilterReader::language),
                missing(given));
    }

    private static @Nullable FuzzyDate year(QueryParameters given) {
        Integer year = given.number("year", "a year");
        if (year == null) {
            return null;
        }
        if (year > LAST_YEAR || given.text("from") != null || given.text("to") != null) {
            throw new BadRequestException(year > LAST_YEAR ? "“" + year + "” is not a year. Type one such as 2022."
                    : "A year and other dates do not go together. Give a year, or “from” and “to”.");
        }
        return FuzzyDate.parse("%04d".formatted(year));
    }

    private static String language(String typed) {
        try {
            return LanguageNames.tag(typed);
        } catch (IllegalArgumentException unknown) {
            throw new BadRequestException(LanguageNames.nearest(typed).map(name -> QueryParameters.quoted(typed)
                    + " is not a language. Did you mean “" + name + "”?").orElse(String.valueOf(unknown.getMessage())));
        }
    }

    private static Set<MissingPart> missing(QueryParameters given) {
        Set<MissingPart> missing = EnumSet.noneOf(MissingPart.class);
        Stream.of(MissingPart.values()).filter(part -> given.isYes(part.parameter())).forEach(missing::add);
        return missing;
    }
}
