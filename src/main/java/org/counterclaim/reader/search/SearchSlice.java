package org.counterclaim.reader.search;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.counterclaim.reader.file.FileRow;

/**
 * A page of results, with rows as files have them.
 *
 * @param title what was looked for, in words
 * @param slips the words that nothing has, each with the word that was looked for instead
 * @param isNear whether no record has all of the words, and these have most of them
 * @param next the number of the page after; null if there is none
 */
public record SearchSlice(String title, SearchFilter filter, List<? extends FileRow> rows, Map<String, String> slips, boolean isNear,
        @Nullable Integer next) {

    /** What the values of a row are called. */
    public static final List<String> COLUMNS = FoundRow.COLUMNS;
}
