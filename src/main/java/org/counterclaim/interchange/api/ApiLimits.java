package org.counterclaim.interchange.api;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import org.counterclaim.account.BearerTokens;
import org.counterclaim.account.RateLimiter;
import org.counterclaim.account.RateLimiter.Allowance;
import org.counterclaim.account.RateLimits;
import org.counterclaim.web.error.DatabaseOutage;

/**
 * Limits how often the API is asked: with a token by the token, otherwise by the network address. Each answer says how much is left (the
 * IETF's draft "RateLimit header fields for HTTP", version 12).
 */
@Component
class ApiLimits {

    static final String POLICY = "RateLimit-Policy";
    static final String LEFT = "RateLimit";

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final RateLimiter ofNetworks;
    private final RateLimiter ofTokens;
    private final BearerTokens tokens;

    ApiLimits(RateLimits limits, BearerTokens tokens, @Value("${counterclaim.api.by-address:600}") int byAddress,
            @Value("${counterclaim.api.by-token:1200}") int byToken) {
        this.ofNetworks = limits.of("api network", byAddress, PERIOD);
        this.ofTokens = limits.of("api token", byToken, PERIOD);
        this.tokens = tokens;
    }

    /** Counts a request and sets the headers that say what is left; returns whether it is one too many. */
    boolean isExceeded(HttpServletRequest request, HttpServletResponse response) {
        try {
            String token = tokens.idOf(request).orElse(null);
            if (token == null) {
                return isExceeded(ofNetworks.useFromNetwork(request.getRemoteAddr()), "network", ofNetworks, response);
            }
            return isExceeded(ofTokens.use(token), "token", ofTokens, response);
        } catch (RuntimeException failed) {
            if (!DatabaseOutage.isIn(failed)) {
                throw failed;
            }
            // Nobody can count now; what needs the database is refused anyway.
            tell("network", ofNetworks, null, response);
            return false;
        }
    }

    private static boolean isExceeded(Allowance left, String name, RateLimiter limit, HttpServletResponse response) {
        tell(name, limit, left, response);
        if (left.isExceeded()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(left.delay())));
        }
        return left.isExceeded();
    }

    private static void tell(String name, RateLimiter limit, @Nullable Allowance left, HttpServletResponse response) {
        response.setHeader(POLICY, "\"%s\";q=%d;w=%d".formatted(name, limit.most(), limit.period().toSeconds()));
        if (left != null) {
            // Both this and Retry-After have to name the same moment.
            response.setHeader(LEFT, "\"%s\";r=%d;t=%d".formatted(name, left.left(),
                    seconds(left.isExceeded() ? left.delay() : left.reset())));
        }
    }

    private static long seconds(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
