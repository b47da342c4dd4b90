package org.counterclaim.account;

import java.util.Map;

import org.jspecify.annotations.Nullable;
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

    private final IdentityProviders providers;
    private final IdentitySessions sessions;

    ProviderLogoutController(IdentityProviders providers, IdentitySessions sessions) {
        this.providers = providers;
        this.sessions = sessions;
    }

    @PostMapping(ADDRESS)
    ResponseEntity<?> end(@PathVariable String provider, @RequestParam(name = "logout_token", defaultValue = "") String token) {
        ProviderClient client = providers.named(provider).orElseThrow(() -> new NotFoundException());
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
