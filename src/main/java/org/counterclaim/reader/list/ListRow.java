package org.counterclaim.reader.list;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.file.FileRow;

/** A record in a list. */
public sealed interface ListRow extends FileRow permits StoryRow, ClaimRow, ActorRow, ArticleRow {

    /**
     * What all rows have.
     *
     * @param key of the record in the order of the list
     */
    record Head(UUID id, String key, String slug, String name, Instant changedAt) {

        /** Returns the day of its latest change (UTC), in words. */
        public String changedWords() {
            return FuzzyDate.of(LocalDate.ofInstant(changedAt, ZoneOffset.UTC)).shortWords();
        }

        /** Returns when it was changed, to the second, because HTML takes at most milliseconds. */
        public Instant machine() {
            return changedAt.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** A name that leads to a page. */
    record Link(String slug, String name) {

        /** Reads a name that stands after its slug. */
        static Link parse(String text) {
            int space = text.indexOf(' ');
            return new Link(text.substring(0, space), text.substring(space + 1));
        }

        static List<Link> all(Array texts) throws SQLException {
            return Stream.of((String[]) texts.getArray()).map(Link::parse).toList();
        }
    }

    /** Returns the record with its key in the order of the list. */
    Head head();

    /** Returns the list of its kind. */
    RecordList list();

    /** Returns what files say of it besides its name, in the order of the list's columns, as {@link #cells}. */
    List<@Nullable Object> values();

    @Override
    default List<@Nullable Object> cells() {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name());
        cells.addAll(values());
        cells.add(changedAt().toString());
        return cells;
    }

    @Override
    default UUID id() {
        return head().id();
    }

    @Override
    default Instant changedAt() {
        return head().changedAt();
    }

    @Override
    default String href() {
        return list().path() + "/" + head().slug();
    }

    @Override
    default String name() {
        return head().name();
    }

    /** Returns the names alone. */
    static List<String> names(List<Link> links) {
        return links.stream().map(Link::name).toList();
    }
}
