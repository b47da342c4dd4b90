package org.counterclaim.record;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The author of a change, as the public history names them.
 *
 * @param account the account's id; null if the software itself made the change
 * @param publicName the public name at the time of the change; it stays with the change for good
 */
public record ChangeAuthor(@Nullable UUID account, String publicName) {

    /** The software itself, as author of changes that no person made. */
    public static final ChangeAuthor SOFTWARE = new ChangeAuthor(null, "Counterclaim");
}
