package org.counterclaim.account;

import org.jspecify.annotations.Nullable;

/** What the first administrator fills in. The password is never shown again. */
public record SetUpForm(@Nullable String publicName, @Nullable String email, @Nullable String password, @Nullable String passwordAgain) {

    ChoosePasswordForm chosen() {
        return new ChoosePasswordForm(password, passwordAgain);
    }

    /** Leaves the password out, because records are printed. */
    @Override
    public String toString() {
        return "SetUpForm[...]";
    }
}
