package org.counterclaim.reader.search;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.reader.file.FileContent;
import org.counterclaim.reader.file.FileRow;
import org.counterclaim.reader.filter.FilterSentence;
import org.counterclaim.web.BadRequestException;

/** Reads the results of searches for files, and for programs by the page: what all of its pages show, one kind after the other. */
@Component
public class SearchFiles {

    private final SearchFilterReader filters;
    private final SearchFinder finder;
    private final SearchRows rows;

    SearchFiles(SearchFilterReader filters, SearchFinder finder, SearchRows rows) {
        this.filters = filters;
        this.finder = finder;
        this.rows = rows;
    }

    /**
     * Opens the results of the search that the parameters ask for, in the current transaction.
     *
     * @throws BadRequestException if a parameter is not understood
     */
    public FileContent open(Map<String, String> parameters) {
        SearchFilter filter = filters.read(parameters);
        if (parameters.containsKey("page")) {
            throw new BadRequestException("A file holds all pages of the results. Leave out “page”.");
        }
        return new FileContent(title(filter), filter.hrefOf(1), filter.file("atom"), FoundRow.COLUMNS, () -> rows(filter));
    }

    /**
     * Returns a page of results with rows as files have them.
     *
     * @throws BadRequestException if a parameter is not understood, or if this page of results is empty and not the first
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SearchSlice page(Map<String, String> parameters) {
        SearchFilter filter = filters.read(parameters);
        SearchResults results = finder.page(filter);
        return new SearchSlice(title(filter), filter, rows(results).toList(), results.slips(), results.isNear(), next(filter, results));
    }

    private static @Nullable Integer next(SearchFilter filter, SearchResults results) {
        return filter.kind() != null && results.exact() != null && !results.kinds().isEmpty()
                && Math.min(SearchMatches.MOST_RANKED, results.kinds().getFirst().total().count()) > filter.page() * SearchFinder.PAGE
                        ? filter.page() + 1
                        : null;
    }

    private static String title(SearchFilter filter) {
        return filter.query().isEmpty() ? "Search" : FilterSentence.of(filter).words();
    }

    private Stream<? extends FileRow> rows(SearchFilter filter) {
        return rows(finder.all(filter));
    }

    private Stream<FoundRow> rows(SearchResults results) {
        return results.kinds().stream().flatMap(found -> {
            Map<UUID, Instant> changes = rows.changes(found.kind(), found.ids());
            return rows.of(found.kind(), found.ids(), results.shown()).stream()
                    .map(row -> new FoundRow(found.kind(), row, Objects.requireNonNull(changes.get(row.id()))));
        });
    }
}
