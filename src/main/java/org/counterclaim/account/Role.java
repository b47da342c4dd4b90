package org.counterclaim.account;

import java.util.Collection;
import java.util.stream.Collectors;

import jakarta.persistence.EnumeratedValue;

/** A role, which says what an account may do. */
public enum Role {
    /** Logs articles, actors, claims and statements. */
    EDITOR("editor", "logs articles, actors, claims and statements"),
    /** Marks claims with verdicts. */
    FACT_CHECKER("fact-checker", "marks claims with verdicts"),
    /** Invites people and gives them roles. */
    ADMINISTRATOR("administrator", "invites people, gives roles, locks accounts");

    @EnumeratedValue
    private final String word;
    private final String duty;

    Role(String word, String duty) {
        this.word = word;
        this.duty = duty;
    }

    /** Returns what the role does, in words that continue from its name. */
    public String duty() {
        return duty;
    }

    /** Returns several roles in words: "editor, administrator". */
    static String words(Collection<Role> roles) {
        return roles.isEmpty() ? "no role" : roles.stream().sorted().map(Role::toString).collect(Collectors.joining(", "));
    }

    /** Returns the word for it in the database, in bundles and on pages. */
    @Override
    public String toString() {
        return word;
    }
}
