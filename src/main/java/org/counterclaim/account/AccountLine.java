package org.counterclaim.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;

/**
 * An account as administrators see it.
 *
 * @param email null for one that nobody signs in to
 * @param revision the account's, so that a form knows which one it shows
 * @param hasPassword whether its person has chosen one
 * @param lock the lock that stands; null if none does
 */
public record AccountLine(UUID id, String slug, String publicName, @Nullable String email, Set<Role> roles, int revision,
        boolean hasPassword, int passkeys, @Nullable Lock lock) {

    /** Who locked it, when and why. */
    public record Lock(String by, Instant at, String reason) {

        /** When, in words. */
        public String when() {
            return MomentWords.words(at);
        }
    }

    /** The page for it. */
    public String href() {
        return "/admin/accounts/" + slug;
    }

    /** Its roles in words. */
    public String roleWords() {
        return Role.words(roles);
    }

    /** Its roles, as the boxes of a form know them. */
    public Set<String> ticked() {
        return roles.stream().map(Role::toString).collect(Collectors.toSet());
    }

    /** What can be said of it in a word or two. */
    public String standing() {
        return lock != null ? "locked" : email == null ? "cannot sign in" : hasPassword || passkeys > 0 ? "active" : "invited";
    }
}
