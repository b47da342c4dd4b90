package org.counterclaim.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import org.counterclaim.account.PersonalTokens.Fault;
import org.counterclaim.account.PersonalTokens.FoundToken;

/** Finds the personal token in a request's {@code Authorization} header (RFC 6750, section 2.1), with one query in each request. */
@Component
public class BearerTokens {

    private static final Pattern BEARER = Pattern.compile("Bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);
    private static final String FOUND = BearerTokens.class.getName();

    private final PersonalTokens tokens;
    private final RateLimiter badTokens;

    BearerTokens(PersonalTokens tokens, RateLimits limits, @Value("${counterclaim.attempts.by-address:60}") int mostBad) {
        this.tokens = tokens;
        this.badTokens = limits.of("bad token", mostBad, SignInThrottle.PERIOD);
    }

    /** A token that works: what its owner calls it, what it may do besides reading, and when it stops working. */
    public record SentToken(String name, Set<TokenScope> scopes, Instant expires) {}

    /** Returns the token of a request that was let in by it. */
    public SentToken sentIn(HttpServletRequest request) {
        FoundToken token = Objects.requireNonNull(of(request));
        return new SentToken(token.name(), token.scopes(), token.expires());
    }

    /** Returns the id of a request's token; empty if it has none that works. */
    public Optional<String> idOf(HttpServletRequest request) {
        FoundToken token = of(request);
        return token == null || token.fault() != Fault.NONE ? Optional.empty() : Optional.of(token.id().toString());
    }

    /** Returns a request's token, whether or not it works; null if it has none, or one that was never made. */
    @Nullable
    FoundToken of(HttpServletRequest request) {
        if (!(request.getAttribute(FOUND) instanceof Optional<?> known)) {
            Optional<FoundToken> found = sent(request.getHeader(HttpHeaders.AUTHORIZATION)).flatMap(tokens::find);
            request.setAttribute(FOUND, found);
            return found.orElse(null);
        }
        return (FoundToken) known.orElse(null);
    }

    private static Optional<TokenSecret> sent(@Nullable String header) {
        Matcher bearer = BEARER.matcher(header == null ? "" : header);
        return bearer.matches() ? TokenSecret.parse(bearer.group(1)) : Optional.empty();
    }

    /** Notes that a token is used. */
    void noteUse(FoundToken token) {
        tokens.noteUse(token);
    }

    /** Counts a token that does not work; returns how long its sender has to wait, zero if it need not. */
    Duration countBad(HttpServletRequest request) {
        return badTokens.countNetwork(request.getRemoteAddr());
    }
}
