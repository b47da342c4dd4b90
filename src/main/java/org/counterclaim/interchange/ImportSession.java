package org.counterclaim.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.counterclaim.core.Slug;
import org.counterclaim.interchange.ImportResult.Line;
import org.counterclaim.interchange.ImportResult.Outcome;
import org.counterclaim.record.AuditedRecord;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordOperations;
import org.counterclaim.record.RecordType;

/** Records a bundle's records with one reason and author, saves only those that differ, and notes the outcomes. */
final class ImportSession {

    private final ChangeReason change;
    private final boolean isAdding;
    private final Map<AuditedRecord, Line> lines = new LinkedHashMap<>();

    /** @param isAdding whether records that are on record stay as they are */
    ImportSession(ChangeReason change, boolean isAdding) {
        this.change = change;
        this.isAdding = isAdding;
    }

    /** @param name what identifies the record for people */
    <R extends PublishedRecord,
            D> void put(RecordType<?, ?> kind, String name, BundleNode piece, D details, SlugIndex<R> found, RecordOperations<R, D> book) {
        String slug = piece.text("slug");
        R present = found.get(slug);
        if (present == null) {
            R opened = book.saving().apply(book.opening().open(Slug.of(slug), details, change));
            found.put(slug, opened);
            note(kind, name, opened, Outcome.CREATED);
        } else if (isAdding || book.details().apply(present).equals(details)) {
            note(kind, name, present, Outcome.UNCHANGED);
        } else {
            book.revision().revise(present, details, change);
            note(kind, name, book.saving().apply(present), Outcome.CHANGED);
        }
    }

    private void note(RecordType<?, ?> kind, String name, PublishedRecord record, Outcome outcome) {
        note(record, new Line(kind.toString(), name, "/" + kind.plural() + "/" + record.slug(), outcome));
    }

    /** Notes an outcome. The first is kept, unless an existing record changes only when it is saved a second time. */
    void note(AuditedRecord record, Line line) {
        lines.merge(record, line, (before, now) -> before.outcome() == Outcome.UNCHANGED ? now : before);
    }

    ImportResult loaded(Slug story) {
        return new ImportResult(story, List.copyOf(lines.values()), List.of());
    }
}
