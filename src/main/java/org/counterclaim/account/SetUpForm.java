package org.counterclaim.account;

import org.jspecify.annotations.Nullable;

/** The form of the first administrator. The password is never shown again. */
public record SetUpForm(@Nullable String publicName, @Nullable String email, @Nullable String password, @Nullable String passwordAgain) {

    ChoosePasswordForm chosen() {
        return new ChoosePasswordForm(password, passwordAgain);
    }

    /** Omits the password, because records are often printed. */
    @Override
    public String toString() {
        return "SetUpForm[...]";
    }
}
