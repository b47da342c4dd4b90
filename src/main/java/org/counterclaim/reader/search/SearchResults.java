package org.counterclaim.reader.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.reader.filter.SearchKind;
import org.counterclaim.reader.filter.SearchQuery;

/**
 * What a search found.
 *
 * @param shown the query whose results these are
 * @param exact the same in PostgreSQL's terms; null if no record has all of the words
 * @param slips the words that nothing has, each with the word that was looked for instead
 * @param kinds the kinds of which some were found; those with a record of exactly this name first
 * @param isPart whether there may be more among older records, which were not looked at
 */
record SearchResults(SearchQuery shown, SearchMatches.@Nullable Translated exact, Map<String, String> slips, List<OfKind> kinds,
        boolean isPart) {

    /**
     * The records of a kind.
     *
     * @param total how many match
     * @param isNamed whether one of them has exactly this name
     * @param ids of those that are wanted, in order
     */
    record OfKind(SearchKind kind, SearchMatches.Total total, boolean isNamed, List<UUID> ids) {

        static OfKind of(SearchKind kind, SearchMatches.Total total, List<SearchMatches.Match> some) {
            return new OfKind(kind, total, some.stream().anyMatch(SearchMatches.Match::isNamed),
                    some.stream().map(SearchMatches.Match::id).toList());
        }
    }

    /**
     * Which of the ranked records of each kind are wanted.
     *
     * @param near how many if none has all of the words
     */
    record Extent(int skipped, int most, int near) {}

    /** Whether no record has all of the words, and these have most of them. */
    boolean isNear() {
        return exact == null && !kinds.isEmpty();
    }

    static SearchResults none(SearchQuery shown, boolean isPart) {
        return new SearchResults(shown, null, Map.of(), List.of(), isPart);
    }
}
