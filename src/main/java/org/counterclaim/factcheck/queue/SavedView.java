package org.counterclaim.factcheck.queue;

import java.util.UUID;

/**
 * A filter of the queue that somebody named.
 *
 * @param query the parameters of its address
 */
public record SavedView(UUID id, String name, String query) {

    /** Returns its address. */
    public String href() {
        return query.isEmpty() ? "/review" : "/review?" + query;
    }
}
