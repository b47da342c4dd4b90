package org.counterclaim.account;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Whom an administrator invites. */
public record InviteForm(@Nullable String publicName, @Nullable String email, @Nullable Set<String> roles) {

    /** The roles whose boxes are ticked. */
    public Set<String> ticked() {
        return roles == null ? Set.of() : roles;
    }
}
