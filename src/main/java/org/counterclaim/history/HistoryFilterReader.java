package org.counterclaim.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.EntryAction;
import org.counterclaim.record.RecordType;
import org.counterclaim.story.StoryType;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.QueryParameters;

/** Reads the filter of the history from the parameters of an address. */
@Component
public class HistoryFilterReader {

    private static final int LONGEST_NAME = 300;
    private static final int LAST_YEAR = 9000;

    private final RecordNames names;
    private final JdbcClient database;
    private final Clock clock;

    HistoryFilterReader(RecordNames names, JdbcClient database, Clock clock) {
        this.names = names;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Reads the filter.
     *
     * @throws BadRequestException if a parameter is not understood
     */
    HistoryFilter read(Map<String, String> parameters) {
        QueryParameters given = new QueryParameters(parameters);
        LocalDate today = LocalDate.now(clock);
        FuzzyDate from = given.date("from", today);
        FuzzyDate to = given.date("to", today);
        return new HistoryFilter(
                kind(given),
                given.oneOf("action", List.of(EntryAction.values()), "something that is done to records"),
                given.read("person", HistoryFilterReader::personName),
                given.read("story", this::story),
                from == null ? null : day(from.firstDay(), "first"),
                to == null ? null : day(to.lastDay(), "last"),
                before(given));
    }

    /** Returns the position before which the page begins; null for the latest entries. */
    public static @Nullable Long before(QueryParameters given) {
        return given.read("before", HistoryFilterReader::position);
    }

    /** The kind of records that is asked for; null for all. */
    public static @Nullable RecordType<?, ?> kind(QueryParameters given) {
        return given.oneOf("kind", RecordTypes.ALL, "a kind of record");
    }

    private static String personName(String name) {
        if (name.length() > LONGEST_NAME) {
            throw new BadRequestException("Nobody has a name as long as that. Type the name as it stands in the history.");
        }
        return name;
    }

    private static Long position(String value) {
        if (!value.matches("[1-9][0-9]{0,17}")) {
            throw QueryParameters.notNumber(value, "the number of an entry");
        }
        return Long.valueOf(value);
    }

    private static LocalDate day(@Nullable LocalDate day, String which) {
        if (day == null || Math.abs(day.getYear()) > LAST_YEAR) {
            throw new BadRequestException("That has no " + which + " day. Type a day, such as 2022-10-12.");
        }
        return day;
    }

    /** Finds the story by the last part of its address or by its title. */
    private RecordRef story(String typed) {
        return names.find(StoryType.TYPE, typed).or(() -> titled(typed)).orElseThrow(() -> new BadRequestException(
                "No story is called " + QueryParameters.quoted(typed) + ". Type its title, or the last part of its address."));
    }

    private Optional<RecordRef> titled(String title) {
        return database.sql("select id from story where plain(title) = plain(:title) order by id limit 1").param("title", title)
                .query((row, number) -> row.getObject("id", UUID.class)).optional().map(id -> names.of(List.of(id)).get(id));
    }
}
