package org.counterclaim.account;

import org.jspecify.annotations.Nullable;

/** A password that a person chooses, typed twice. It is never shown again. */
public record ChoosePasswordForm(@Nullable String password, @Nullable String passwordAgain) {

    /** Returns the password's hash; null, with a problem noted, if the password is not acceptable. */
    @Nullable
    String hash(FormProblems problems, PasswordHashes hashes) {
        String typed = password == null ? "" : password;
        if (!typed.equals(passwordAgain)) {
            problems.add("passwordAgain", "The two passwords are not the same. Type both again.");
            return null;
        }
        return problems.read("password", typed, hashes::of);
    }

    /** Omits the password, because records are often printed. */
    @Override
    public String toString() {
        return "ChoosePasswordForm[...]";
    }
}
