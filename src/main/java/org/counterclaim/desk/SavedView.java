package org.counterclaim.desk;

import java.util.UUID;

/**
 * A list, a search or a view of the queue that somebody on the staff named.
 *
 * @param path of its page, such as "/claims"
 * @param query the parameters of its address
 * @param isShared whether everybody on the staff sees it
 * @param isOwn whether it is that of the person who looks
 * @param by the public name of whose it is
 */
public record SavedView(UUID id, String name, String path, String query, boolean isShared, boolean isOwn, String by) {

    /** Returns what it shows, in words: "claims", "claims at the desk", "the review queue". */
    public String kind() {
        if (path.equals("/review")) {
            return "the review queue";
        }
        return path.startsWith("/desk/") ? path.substring("/desk/".length()) + " at the desk" : path.substring(1);
    }

    /** Returns its address. */
    public String href() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
