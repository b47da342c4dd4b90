package org.counterclaim.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An entry as pages show it.
 *
 * @param record what was changed, as it is called now
 * @param changes what the record says otherwise than before
 * @param firstSaid all that the record said first; empty for every later entry
 * @param gap why what changed cannot be shown; null where it can
 */
public record EntryView(HistoryEntry entry, RecordRef record, List<FieldChange> changes, List<FieldValue> firstSaid, @Nullable String gap) {

    /** A line of the history without what changed. */
    static EntryView line(HistoryEntry entry, RecordRef record) {
        return new EntryView(entry, record, List.of(), List.of(), null);
    }

    /** What was done and to what, in one line of text. */
    public String title() {
        return (entry.by() + " " + deed() + " " + name() + " " + entry.end()).strip();
    }

    /** What was done to a record of which kind, up to its name: "changed the claim". */
    public String deed() {
        boolean namesItself = !record.kind().isPublished();
        return entry.verb() + (namesItself ? "" : " " + record.kind());
    }

    /** What was done, where it is plain to which record: "put the claim on record". */
    public String deedAlone() {
        return (deed() + " " + entry.end()).strip();
    }

    /** What the record is called, in quotation marks unless that is a proper name. */
    public String name() {
        return record.isQuoted() ? "“" + record.name() + "”" : record.name();
    }
}
