package org.counterclaim.account;

import org.jspecify.annotations.Nullable;

/**
 * The form with which a person signs in. The password is never shown again.
 *
 * @param email as it was typed
 * @param then where to go afterwards, as in the page's address
 */
public record SignInForm(@Nullable String email, @Nullable String password, @Nullable String then) {

    String typedEmail() {
        return email == null ? "" : email;
    }

    String typedPassword() {
        return password == null ? "" : password;
    }

    /** Omits the password, because records are often printed. */
    @Override
    public String toString() {
        return "SignInForm[...]";
    }
}
