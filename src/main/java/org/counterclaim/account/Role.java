package org.counterclaim.account;

import java.util.Collection;
import java.util.stream.Collectors;

import jakarta.persistence.EnumeratedValue;

/** What an account may do. */
public enum Role {
    /** Logs articles, actors, claims and statements. */
    EDITOR("editor"),
    /** Marks claims with verdicts. */
    FACT_CHECKER("fact-checker"),
    /** Invites people and gives them roles. */
    ADMINISTRATOR("administrator");

    @EnumeratedValue
    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** Several in words: "editor, administrator". */
    static String words(Collection<Role> roles) {
        return roles.isEmpty() ? "no role" : roles.stream().sorted().map(Role::toString).collect(Collectors.joining(", "));
    }

    /** The word for it in the database, in bundles and on pages. */
    @Override
    public String toString() {
        return word;
    }
}
