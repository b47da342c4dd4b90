package org.counterclaim.reader.filter;

import org.counterclaim.testing.FuzzInput;

/** Searches as people type them: each has a meaning, which its own words have again. */
public final class SearchFuzz {

    private SearchFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        SearchQuery query = SearchQuery.parse(FuzzInput.text(input, 100_000));
        SearchQuery again = SearchQuery.parse(query.typed());
        if (query.isWhole() && (!again.clauses().equals(query.clauses()) || !again.excluded().equals(query.excluded()))) {
            throw new AssertionError(query + " is read again as " + again);
        }
        query.words();
        query.name();
        if (!query.isEmpty()) {
            query.condition("claim", "c.id");
            query.verbatim();
        }
    }
}
