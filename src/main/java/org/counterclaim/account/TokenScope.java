package org.counterclaim.account;

import java.util.Collection;
import java.util.stream.Collectors;

import org.springframework.security.core.Authentication;

/** What a personal token may do besides reading, as long as its owner may do it as well. */
public enum TokenScope {
    /** Leaves drafts of records at the desk. */
    WRITE_DRAFTS("write:drafts", "leave drafts for you at the desk, as an editor"),
    /** Puts records on record and changes them. */
    WRITE_RECORDS("write:records", "put records on record and change them, as an editor"),
    /** Withdraws records and reinstates them. */
    WITHDRAW_RECORDS("withdraw:records", "withdraw records and reinstate them, as an editor");

    private final String word;
    private final String duty;

    TokenScope(String word, String duty) {
        this.word = word;
        this.duty = duty;
    }

    /** Returns what it allows, in words that continue "it may". */
    public String duty() {
        return duty;
    }

    /** Returns the authority that a token with it has. */
    String authority() {
        return "SCOPE_" + word;
    }

    /** Whether a token has it. */
    boolean isIn(Authentication token) {
        return token.getAuthorities().stream().anyMatch(one -> authority().equals(one.getAuthority()));
    }

    /** Returns several scopes in words: "write:records, withdraw:records"; "only reads" if there are none. */
    static String words(Collection<TokenScope> scopes) {
        return scopes.isEmpty() ? "only reads" : scopes.stream().sorted().map(TokenScope::toString).collect(Collectors.joining(", "));
    }

    /** Returns the word for it in answers and in the database. */
    @Override
    public String toString() {
        return word;
    }
}
