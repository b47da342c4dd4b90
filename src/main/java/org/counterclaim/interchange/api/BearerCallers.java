package org.counterclaim.interchange.api;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import org.counterclaim.account.BearerTokens;

/** Counts the requests of each personal token by themselves. */
@Component
class BearerCallers implements ApiCallers {

    private final BearerTokens tokens;

    BearerCallers(BearerTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Optional<String> tokenOf(HttpServletRequest request) {
        return tokens.idOf(request);
    }
}
