package org.counterclaim.reader.list;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.reader.filter.FilterForm;
import org.counterclaim.reader.filter.FilterSentence;

/**
 * The values of a page of a list.
 *
 * @param facets what the list can be narrowed down by, with numbers
 * @param first the address of the first page; null if this is it
 * @param previous the address of the page before; null if there is none
 * @param next the address of the page after; null if there is none
 */
public record ListPage(ListFilter filter, FilterSentence sentence, List<? extends ListRow> rows, BoundedCount count,
        List<ListFacet> facets, @Nullable String first, @Nullable String previous, @Nullable String next) {

    /** Returns the list. */
    public RecordList list() {
        return filter.list();
    }

    /** Returns how many records pass, in words: "12 claims". */
    public String countWords() {
        return count + " " + (count.found() == 1 ? list().one() : list().toString());
    }

    /** Returns what the fields of its form show. */
    public FilterForm form() {
        return new FilterForm(filter.criteria());
    }

    /** Returns the orders to choose from. */
    public ListOrder[] orders() {
        return ListOrder.values();
    }

    /** Returns the other lists. */
    public List<RecordList> others() {
        return Stream.of(RecordList.values()).filter(other -> other != list()).toList();
    }
}
