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
 * @param email null if nobody can sign in to it
 * @param revision the account's revision, so that a form can name it
 * @param hasPassword whether its person has chosen a password
 * @param isLinked whether its person signs in through an identity provider
 * @param lock the present lock; null if there is none
 */
public record AccountLine(UUID id, String slug, String publicName, @Nullable String email, Set<Role> roles, int revision,
        boolean hasPassword, int passkeys, boolean isLinked, @Nullable Lock lock) {

    /** A lock: who locked the account, when and why. */
    public record Lock(String by, Instant at, String reason) {

        /** Returns its time in words. */
        public String when() {
            return MomentWords.words(at);
        }
    }

    /** Returns the address of its page. */
    public String href() {
        return "/admin/accounts/" + slug;
    }

    /** Returns its roles in words. */
    public String roleWords() {
        return Role.words(roles);
    }

    /** Returns its roles as the values of a form's boxes. */
    public Set<String> ticked() {
        return roles.stream().map(Role::toString).collect(Collectors.toSet());
    }

    /** Returns its status in a word or two. */
    public String standing() {
        return lock != null ? "locked" : email == null ? "cannot sign in" : hasPassword || passkeys > 0 || isLinked ? "active" : "invited";
    }
}
