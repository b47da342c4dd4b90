package org.counterclaim.account;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

import org.counterclaim.web.error.ErrorPageController;

/** Answers requests below {@code /api/} that the table of permissions refuses, with the challenge that RFC 6750, section 3 asks for. */
final class TokenRefusalHandler implements AccessDeniedHandler, AuthenticationEntryPoint {

    private static final String CHALLENGE = "Bearer realm=\"Counterclaim\"";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        request.setAttribute(ErrorPageController.MESSAGE,
                "This needs a token, in the header “Authorization: Bearer ...”. Make one at /account/tokens.");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        Permission row = Permission.of(request).orElseThrow(() -> denied);
        TokenScope scope = row.scope();
        Authentication token = SecurityContextHolder.getContext().getAuthentication();
        if (scope != null && token != null && !scope.isIn(token)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + scope + "\"");
            request.setAttribute(ErrorPageController.MESSAGE, "This needs a token with the scope %s.".formatted(scope));
        } else {
            request.setAttribute(ErrorPageController.MESSAGE, lacking(row.who().role()));
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** Adds a challenge with an error; the words are for whoever wrote the program. */
    static void challenge(String error, String words, HttpServletResponse response) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "%s, error=\"%s\", error_description=\"%s\"".formatted(CHALLENGE, error, words));
    }

    private static String lacking(@Nullable Role role) {
        return role == null ? "This is not for tokens."
                : "The token's owner has to be %s, and to have been signed in as that role requires when they made the token."
                        .formatted(role);
    }
}
