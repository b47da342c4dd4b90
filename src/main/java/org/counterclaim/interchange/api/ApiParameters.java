package org.counterclaim.interchange.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.counterclaim.core.SpellingDistance;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.QueryParameters;

/** The parameters that addresses of the API take. */
enum ApiParameters {
    NONE, LISTS, SEARCH, HISTORY, VERDICTS, CHANGES, RECONCILIATION, SUGGESTIONS;

    /** The most rows of an answer, and how many there are if nothing else is asked for. */
    static final int MOST = 100;
    private static final int USUAL = 20;

    List<ApiParameter> all() {
        return switch (this) {
            case NONE -> List.of();
            case LISTS -> ApiParameter.OF_LISTS;
            case SEARCH -> ApiParameter.OF_SEARCH;
            case HISTORY -> ApiParameter.OF_HISTORY;
            case VERDICTS -> ApiParameter.OF_VERDICTS;
            case CHANGES -> ApiParameter.OF_CHANGES;
            case RECONCILIATION -> ApiParameter.OF_RECONCILIATION;
            case SUGGESTIONS -> ApiParameter.OF_SUGGESTIONS;
        };
    }

    /**
     * Reads parameters, but refuses those that are not among these: pages ignore them, but a program with a slip in a filter would take the
     * whole for a part.
     *
     * @throws BadRequestException if there is one
     */
    QueryParameters read(Map<String, String> given) {
        List<String> names = all().stream().map(ApiParameter::name).toList();
        given.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new BadRequestException(QueryParameters.quoted(name) + " is not a parameter of this address."
                    + SpellingDistance.nearestChoice(name, names).map(near -> " Did you mean “" + near + "”?").orElse("")
                    + (names.isEmpty() ? " It takes none." : " It takes: " + String.join(", ", names) + "."));
        });
        return new QueryParameters(given);
    }

    /**
     * Returns how many rows are asked for.
     *
     * @throws BadRequestException if they are too many
     */
    static int limit(QueryParameters given) {
        int limit = Objects.requireNonNullElse(given.number("limit", "a number of rows"), USUAL);
        if (limit > MOST) {
            throw new BadRequestException(limit + " rows are too many for one answer. Ask for at most " + MOST + ".");
        }
        return limit;
    }
}
