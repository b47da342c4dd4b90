package org.counterclaim.account;

import org.jspecify.annotations.Nullable;

/**
 * What a person signs in with. The password is never shown again.
 *
 * @param email as it was typed
 * @param then where to go afterwards, as the address of this page has it
 */
public record SignInForm(@Nullable String email, @Nullable String password, @Nullable String then) {

    String typedEmail() {
        return email == null ? "" : email;
    }

    String typedPassword() {
        return password == null ? "" : password;
    }

    /** Leaves the password out, because records are printed. */
    @Override
    public String toString() {
        return "SignInForm[...]";
    }
}
