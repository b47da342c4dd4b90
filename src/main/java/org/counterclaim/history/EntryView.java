package org.counterclaim.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An entry as pages show it.
 *
 * @param record the record that was changed, with its present name
 * @param changes the differences from the record's state before
 * @param firstSaid the record's first state; empty for every later entry
 * @param gap why the changes cannot be shown; null if they can
 */
public record EntryView(HistoryEntry entry, RecordRef record, List<FieldChange> changes, List<FieldValue> firstSaid, @Nullable String gap) {

    /** Returns a line of the history without the changes. */
    static EntryView line(HistoryEntry entry, RecordRef record) {
        return new EntryView(entry, record, List.of(), List.of(), null);
    }

    /** Returns what was done and to which record, in one line of text. */
    public String title() {
        return (entry.by() + " " + deed() + " " + name() + " " + entry.end()).strip();
    }

    /** Returns what was done to which kind of record, up to its name: "changed the claim". */
    public String deed() {
        boolean namesItself = !record.kind().isPublished();
        return entry.verb() + (namesItself ? "" : " " + record.kind());
    }

    /** Returns what was done, for pages that make clear which record is meant: "put the claim on record". */
    public String deedAlone() {
        return (deed() + " " + entry.end()).strip();
    }

    /** Returns the record's name, in quotation marks unless it is a proper name. */
    public String name() {
        return record.isQuoted() ? "“" + record.name() + "”" : record.name();
    }
}
