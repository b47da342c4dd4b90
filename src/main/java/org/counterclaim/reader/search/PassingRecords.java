package org.counterclaim.reader.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.counterclaim.reader.filter.RecordFilter;
import org.counterclaim.reader.filter.SearchKind;

/**
 * What passes a filter, for one search, which may look for other words when it finds nothing.
 *
 * @param few all that pass, of the kinds of which few do, as far as they were read
 */
record PassingRecords(RecordFilter filter, Map<SearchKind, UUID[]> few) {

    static PassingRecords of(RecordFilter filter) {
        return new PassingRecords(filter, new EnumMap<>(SearchKind.class));
    }
}
