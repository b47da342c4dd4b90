package org.counterclaim.account;

import java.time.Instant;
import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.counterclaim.account.PersonalTokens.FoundToken;

/** Tells a program about the token that it sends, so that it can be tried without changing anything. */
@RestController
class OwnTokenController {

    /**
     * A token as it is told to who sends it.
     *
     * @param owner the public name under which its changes stand
     * @param scopes what it may do besides reading
     * @param roles the roles in which it acts, which are its owner's present ones
     */
    record TokenDescription(String name, String owner, List<String> scopes, List<String> roles, Instant expires) {}

    @GetMapping(path = "/api/v1/token", produces = MediaType.APPLICATION_JSON_VALUE)
    TokenDescription describe(SignedIn by, Authentication session) {
        FoundToken token = (FoundToken) session.getDetails();
        return new TokenDescription(token.name(), by.publicName(), token.scopes().stream().map(TokenScope::toString).toList(),
                by.roles().stream().sorted().map(Role::toString).toList(), token.expires());
    }
}
