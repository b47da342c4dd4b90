package org.counterclaim.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.counterclaim.core.Slug;
import org.counterclaim.history.Addressed;
import org.counterclaim.history.Book;
import org.counterclaim.history.Change;
import org.counterclaim.history.Recorded;
import org.counterclaim.interchange.Loaded.Line;
import org.counterclaim.interchange.Loaded.Outcome;

/** Puts records on record under one change, saves only those that differ, and keeps account of what it did. */
final class Filing {

    private final Change change;
    private final Map<Recorded, Line> lines = new LinkedHashMap<>();

    Filing(Change change) {
        this.change = change;
    }

    /** @param name what tells the record apart, for people */
    <R extends Addressed, D> void put(Kind kind, String name, Piece piece, D details, Found<R> found, Book<R, D> book) {
        String slug = piece.text("slug");
        R present = found.get(slug);
        if (present == null) {
            R opened = book.saving().apply(book.opening().open(Slug.of(slug), details, change));
            found.put(slug, opened);
            note(kind, name, opened, Outcome.CREATED);
        } else if (book.details().apply(present).equals(details)) {
            note(kind, name, present, Outcome.UNCHANGED);
        } else {
            book.revision().revise(present, details, change);
            note(kind, name, book.saving().apply(present), Outcome.CHANGED);
        }
    }

    private void note(Kind kind, String name, Addressed record, Outcome outcome) {
        note(record, new Line(kind.toString(), name, kind.address() + record.slug(), outcome));
    }

    /** The first is kept, unless a record on record turns out to be changed only when it is filed again. */
    void note(Recorded record, Line line) {
        lines.merge(record, line, (before, now) -> before.outcome() == Outcome.UNCHANGED ? now : before);
    }

    Loaded loaded(Slug story) {
        return new Loaded(story, List.copyOf(lines.values()), List.of());
    }
}
