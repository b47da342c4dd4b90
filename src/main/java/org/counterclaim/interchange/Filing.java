package org.counterclaim.interchange;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.counterclaim.core.Slug;
import org.counterclaim.history.Addressed;
import org.counterclaim.history.Book;
import org.counterclaim.history.Change;
import org.counterclaim.history.Recorded;

/** Puts records on record under one change, saves only those that differ, and counts what it did. */
final class Filing {

    private final Change change;
    private final Set<Recorded> created = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Recorded> changed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Recorded> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Filing(Change change) {
        this.change = change;
    }

    <R extends Addressed, D> void put(Piece piece, D details, Found<R> found, Book<R, D> book) {
        String slug = piece.text("slug");
        R present = found.get(slug);
        if (present == null) {
            R opened = book.saving().apply(book.opening().open(Slug.of(slug), details, change));
            found.put(slug, opened);
            created(opened);
        } else {
            revise(present, details, book);
        }
    }

    private <R extends Addressed, D> void revise(R present, D details, Book<R, D> book) {
        seen.add(present);
        if (!book.details().apply(present).equals(details)) {
            book.revision().revise(present, details, change);
            changed.add(book.saving().apply(present));
        }
    }

    void created(Recorded record) {
        seen.add(record);
        created.add(record);
    }

    void unchanged(Recorded record) {
        seen.add(record);
    }

    /** What was done; a record that was created and then revised counts as created. */
    Loaded loaded(Slug story) {
        changed.removeAll(created);
        return new Loaded(story, created.size(), changed.size(), seen.size() - created.size() - changed.size());
    }
}
