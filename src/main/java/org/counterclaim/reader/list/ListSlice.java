package org.counterclaim.reader.list;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.reader.file.FileRow;
import org.counterclaim.reader.filter.FilterSentence;

/**
 * A part of a list, with rows as its files have them.
 *
 * @param next the value of the parameter {@code after} for the part after; null if there is none
 */
public record ListSlice(ListFilter filter, List<? extends FileRow> rows, @Nullable String next) {

    /** Returns what the list shows, in words. */
    public String title() {
        return FilterSentence.of(filter).words();
    }
}
