package org.counterclaim.interchange.api;

import java.time.Instant;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.counterclaim.account.BearerTokens;
import org.counterclaim.account.BearerTokens.SentToken;
import org.counterclaim.account.Role;
import org.counterclaim.account.SignedIn;

/** Tells a program about the token that it sends, so that it can be tried without changing anything. */
@RestController
class OwnTokenController {

    private final BearerTokens tokens;

    OwnTokenController(BearerTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * A token as it is told to who sends it.
     *
     * @param owner the public name under which its changes stand
     * @param scopes what it may do besides reading
     * @param roles the roles in which it acts, which are its owner's present ones
     */
    record TokenAnswer(String name, String owner, List<String> scopes, List<String> roles, Instant expires) {}

    @GetMapping(path = ApiPaths.V1 + "/token", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiOperation(id = "getToken", tag = "Tokens", summary = "Tells about the token that is sent",
            more = "A program can try its token so without changing anything.",
            scope = ApiOperation.ANY_TOKEN, answers = "ownToken", refuses = 401, example = "/api/v1/token")
    TokenAnswer describe(SignedIn by, HttpServletRequest request) {
        SentToken token = tokens.sentIn(request);
        return new TokenAnswer(token.name(), by.publicName(), token.scopes().stream().map(Object::toString).toList(),
                by.roles().stream().sorted().map(Role::toString).toList(), token.expires());
    }
}
