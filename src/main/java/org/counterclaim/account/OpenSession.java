package org.counterclaim.account;

import java.time.Instant;

import org.counterclaim.core.MomentWords;

/**
 * A session as its owner sees it.
 *
 * @param handle stands for it in forms; its id itself, which lets in whoever has it, is on no page
 * @param device what the browser called itself, shortened to what people know it by
 * @param lastUsed when it was last used
 * @param current whether it is the one in which the page is shown
 */
public record OpenSession(String handle, String device, Instant begun, Instant lastUsed, boolean current) {

    /** When it was last used, in words. */
    public String used() {
        return MomentWords.words(lastUsed);
    }
}
