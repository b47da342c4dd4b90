package org.counterclaim.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import org.counterclaim.core.InputText;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.EntryAction;
import org.counterclaim.record.RecordType;
import org.counterclaim.story.StoryType;

/**
 * Reads a filter from the parameters of an address. Empty parameters count as absent, since a form sends every field;
 * unknown ones are ignored, since trackers add theirs.
 */
@Component
class HistoryFilterReader {

    private static final int LONGEST_NAME = 300;
    private static final int SHOWN = 60;

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
     * @throws ResponseStatusException with status 400 and words for the reader if a parameter is not understood
     */
    HistoryFilter read(Map<String, String> parameters) {
        Function<String, @Nullable String> given = name -> {
            String value = parameters.getOrDefault(name, "").strip();
            return value.isEmpty() ? null : value;
        };
        FuzzyDate from = value(given.apply("from"), this::date);
        FuzzyDate to = value(given.apply("to"), this::date);
        return new HistoryFilter(
                value(given.apply("kind"), HistoryFilterReader::kind),
                value(given.apply("action"), word -> oneOf(List.of(EntryAction.values()), word, "something that is done to records")),
                value(given.apply("person"), HistoryFilterReader::shortEnough),
                value(given.apply("story"), this::story),
                from == null ? null : day(from.firstDay(), "first"),
                to == null ? null : day(to.lastDay(), "last"),
                before(parameters));
    }

    /** The position that the page begins before; null for the latest. */
    static @Nullable Long before(Map<String, String> parameters) {
        String given = parameters.getOrDefault("before", "").strip();
        return given.isEmpty() ? null : position(given);
    }

    /** The kind of this word, for readers who choose one. */
    static RecordType<?, ?> kind(String word) {
        return oneOf(RecordTypes.ALL, word, "a kind of record");
    }

    private static <T> @Nullable T value(@Nullable String given, Function<String, T> reader) {
        return given == null ? null : reader.apply(given);
    }

    private static String shortEnough(String name) {
        if (name.length() > LONGEST_NAME) {
            throw bad("Nobody has a name as long as that. Type the name as it stands in the history.");
        }
        return name;
    }

    private static Long position(String value) {
        if (!value.matches("[1-9][0-9]{0,17}")) {
            throw bad("“" + shown(value) + "” is not the number of an entry. Type a whole number, such as 1.");
        }
        return Long.valueOf(value);
    }

    private FuzzyDate date(String value) {
        try {
            return FuzzyDate.read(value, LocalDate.now(clock));
        } catch (FuzzyDate.InvalidDateException unreadable) {
            throw bad(String.valueOf(unreadable.getMessage()));
        }
    }

    private static LocalDate day(@Nullable LocalDate day, String which) {
        if (day == null || Math.abs(day.getYear()) > 9000) {
            throw bad("That has no " + which + " day. Type a day, such as 2022-10-12.");
        }
        return day;
    }

    /** By the last part of its address, or by its title. */
    private RecordRef story(String typed) {
        return names.find(StoryType.TYPE, typed).or(() -> titled(typed)).orElseThrow(() -> bad(
                "No story is called “" + shown(typed) + "”. Type its title, or the last part of its address."));
    }

    private Optional<RecordRef> titled(String title) {
        return database.sql("select id from story where plain(title) = plain(:title) order by id limit 1").param("title", title)
                .query((row, number) -> row.getObject("id", UUID.class)).optional().map(id -> names.of(List.of(id)).get(id));
    }

    private static <T> T oneOf(List<? extends T> all, String word, String what) {
        return all.stream().<T>map(one -> one).filter(one -> one.toString().equals(word)).findAny()
                .orElseThrow(() -> bad("“" + shown(word) + "” is not " + what
                + ". Choose one of: " + all.stream().map(Object::toString).collect(Collectors.joining(", ")) + "."));
    }

    private static String shown(String value) {
        return InputText.beginning(value, SHOWN);
    }

    private static ResponseStatusException bad(String message) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, message);
    }
}
