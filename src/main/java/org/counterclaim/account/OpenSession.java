package org.counterclaim.account;

import java.time.Instant;

import org.counterclaim.core.MomentWords;

/**
 * A session as its owner sees it.
 *
 * @param handle identifies it in forms; its id, which would let anybody in, is on no page
 * @param device the browser's name as people know it
 * @param lastUsed when it was last used
 * @param current whether it is the one in which the page is shown
 */
public record OpenSession(String handle, String device, Instant begun, Instant lastUsed, boolean current) {

    /** Returns in words when it was last used. */
    public String used() {
        return MomentWords.words(lastUsed);
    }
}
