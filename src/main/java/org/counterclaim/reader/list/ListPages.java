package org.counterclaim.reader.list;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.reader.filter.FilterSentence;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.QueryParameters;

/**
 * Assembles the pages of lists: three queries, a fourth for the strips of stories, for the numbers of facets if more than 10,000 records
 * pass or for more facets if few do, and one for each record that the filter names; all from one snapshot of the record.
 */
@Component
public class ListPages {

    private final ListFilterReader filters;
    private final ListRows rows;
    private final ListCounts counts;
    private final StoryStrips strips;

    ListPages(ListFilterReader filters, ListRows rows, ListCounts counts, StoryStrips strips) {
        this.filters = filters;
        this.rows = rows;
        this.counts = counts;
        this.strips = strips;
    }

    /** The rows of a page, with what is before and after them. */
    private record Part(List<ListRow> rows, boolean isPreceded, boolean isFollowed) {}

    /**
     * Returns the page of a list that the parameters ask for.
     *
     * @throws BadRequestException if a parameter is not understood
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ListPage find(RecordList list, Map<String, String> parameters) {
        rows.avoidWholeTables();
        ListFilter filter = filters.read(list, parameters);
        QueryParameters given = new QueryParameters(parameters);
        Part part = part(filter, ListCursor.read(given, "after", filter.order()), ListCursor.read(given, "before", filter.order()));
        ListCounts.Counts numbers = counts.of(filter);
        List<ListRow> shown = part.rows();
        return new ListPage(filter, FilterSentence.of(filter), drawn(list, shown), numbers.all(), numbers.facets(),
                part.isPreceded() ? filter.address() : null,
                part.isPreceded() && !shown.isEmpty() ? filter.with("before", cursor(filter, shown.getFirst())) : null,
                part.isFollowed() ? filter.with("after", cursor(filter, shown.getLast())) : null);
    }

    /**
     * Returns a part of the list that the parameters ask for, after the place that the parameter {@code after} names, if it is there: with
     * two queries, and one for each record that the filter names.
     *
     * @param most how many rows
     * @throws BadRequestException if a parameter is not understood
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ListSlice part(RecordList list, Map<String, String> parameters, int most) {
        rows.avoidWholeTables();
        ListFilter filter = filters.read(list, parameters);
        List<ListRow> found =
                rows.wholeRows(filter, ListCursor.read(new QueryParameters(parameters), "after", filter.order()), most + 1);
        List<ListRow> shown = found.subList(0, Math.min(most, found.size()));
        return new ListSlice(filter, List.copyOf(shown), found.size() > most ? cursor(filter, shown.getLast()) : null);
    }

    private Part part(ListFilter filter, @Nullable ListCursor after, @Nullable ListCursor before) {
        if (after != null && before != null) {
            throw new BadRequestException("“after” and “before” do not go together. Begin with the first page.");
        }
        int most = filter.list().rows();
        List<ListRow> found = rows.page(filter, after == null ? before : after, before != null, most + 1);
        List<ListRow> shown = found.subList(0, Math.min(most, found.size()));
        return before == null ? new Part(shown, after != null, found.size() > most) : new Part(shown.reversed(), found.size() > most, true);
    }

    private static String cursor(ListFilter filter, ListRow row) {
        return new ListCursor(filter.order(), row.head().key(), row.head().id()).token();
    }

    private List<? extends ListRow> drawn(RecordList list, List<ListRow> shown) {
        return list == RecordList.STORIES && !shown.isEmpty() ? strips.add(shown.stream().map(StoryRow.class::cast).toList()) : shown;
    }
}
