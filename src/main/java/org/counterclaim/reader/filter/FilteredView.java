package org.counterclaim.reader.filter;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A list or a search of which a part is asked for. */
public interface FilteredView {

    /** Returns the kind of the records that it shows; null for all kinds. */
    @Nullable
    SearchKind shown();

    /** Returns what is asked in the same way of every list and search. */
    RecordFilter criteria();

    /** Returns what else is asked of the records, in words. */
    List<FilterSentence.Part> ownParts();

    /** Returns the address of the same without some parameters. */
    String without(String... parameters);
}
