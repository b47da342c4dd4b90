package org.counterclaim.account;

import java.time.Duration;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.counterclaim.web.NotFoundException;

/** Ends sessions when an identity provider says so: OpenID Connect Back-Channel Logout 1.0. */
@RestController
class ProviderLogoutController {

    /** The address, whose requests prove by a signature where they come from, and have no other token. */
    static final String ADDRESS = IdentityProviders.ADDRESS + "{provider}/logouts";

    /** How many tokens from one network may be refused in a period: to check one may mean to ask the provider for its keys. */
    private static final int MOST_REFUSED = 60;

    private final IdentityProviders providers;
    private final IdentitySessions sessions;
    private final RateLimiter refusals;

    ProviderLogoutController(IdentityProviders providers, IdentitySessions sessions, RateLimits limits) {
        this.providers = providers;
        this.sessions = sessions;
        this.refusals = limits.of("provider logout", MOST_REFUSED, SignInThrottle.PERIOD);
    }

    @PostMapping(ADDRESS)
    ResponseEntity<?> end(@PathVariable String provider, @RequestParam(name = "logout_token", defaultValue = "") String token,
            HttpServletRequest request) {
        ProviderClient client = providers.named(provider).orElseThrow(() -> new NotFoundException());
        Duration wait = refusals.countNetwork(request.getRemoteAddr());
        if (wait.isPositive()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1))
                    .build();
        }
        ResponseEntity<?> answer = end(client, token);
        if (answer.getStatusCode().is2xxSuccessful()) {
            refusals.takeBackNetwork(request.getRemoteAddr());
        }
        return answer;
    }

    private ResponseEntity<?> end(ProviderClient client, String token) {
        try {
            Jwt said = client.logout(token);
            @Nullable String sid = said.getClaimAsString("sid");
            if (said.getSubject() == null && sid == null) {
                return malformed();
            }
            sessions.end(client.provider().issuer(), said.getSubject(), sid);
            return ResponseEntity.ok().build();
        } catch (ProviderRefusedException refused) {
            return malformed();
        } catch (ProviderUnavailableException silent) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private static ResponseEntity<?> malformed() {
        return ResponseEntity.badRequest().body(Map.of("error", "invalid_request"));
    }
}
