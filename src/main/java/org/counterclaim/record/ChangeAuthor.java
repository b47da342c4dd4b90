package org.counterclaim.record;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who made a change, as the public history names them.
 *
 * @param account the account's id; null where the software itself made the change
 * @param publicName the name shown in public, as it is now; it stays beside the change for good
 */
public record ChangeAuthor(@Nullable UUID account, String publicName) {

    /** The software itself, for changes that no person made. */
    public static final ChangeAuthor SOFTWARE = new ChangeAuthor(null, "Counterclaim");
}
