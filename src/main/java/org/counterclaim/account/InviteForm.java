package org.counterclaim.account;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The form with which an administrator invites somebody. */
public record InviteForm(@Nullable String publicName, @Nullable String email, @Nullable Set<String> roles) {

    /** Returns the ticked roles. */
    public Set<String> ticked() {
        return roles == null ? Set.of() : roles;
    }
}
