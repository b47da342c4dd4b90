package org.counterclaim.account;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

import org.counterclaim.web.error.AccessRefusal;
import org.counterclaim.web.error.ResendableForm;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Answers requests that the table of permissions or the CSRF check refuses. Somebody who is not signed in and only wants to read is
 * redirected to sign in; a form comes back on a page from which it can be sent again.
 */
@Component
class AccessRefusalHandler implements AccessDeniedHandler, AuthenticationEntryPoint {

    private static final Logger log = LoggerFactory.getLogger(AccessRefusalHandler.class);

    /** The longest address to return to, because the headers of an answer have 8 kB in all. */
    private static final int LONGEST_THEN = 4_000;

    private final SignedInAccounts accounts;
    private final Passkeys passkeys;
    private final AccountLines lines;
    private final IdentityProviders providers;

    AccessRefusalHandler(SignedInAccounts accounts, Passkeys passkeys, AccountLines lines, IdentityProviders providers) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.lines = lines;
        this.providers = providers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown) throws IOException {
        refuse(request, response, null, false);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        SignedIn person = accounts.of(SecurityContextHolder.getContext().getAuthentication(), request);
        refuse(request, response, denied instanceof CsrfException ? null : person, person != null);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, @Nullable SignedIn lacking, boolean signedIn)
            throws IOException {
        boolean isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        Role needed = Permission.of(request).map(row -> row.who().role()).orElse(null);
        if (lacking != null) {
            log.warn("Account {} was refused {} {}", lacking.id(), request.getMethod(),
                    Permission.of(request).map(Permission::path).orElse("an unknown address"));
        }
        SignedIn half = lacking != null && needed != null && lacking.withheld().contains(needed) ? lacking : null;
        if (isRead && half != null && passkeys.of(half.id()).isEmpty()) {
            see(response, "/account");
        } else if (isRead && (half != null || !signedIn)) {
            String then = URLEncoder.encode(address(request), UTF_8);
            see(response, then.length() > LONGEST_THEN ? "/sign-in" : "/sign-in?then=" + then);
        } else {
            String role = lacking == null || needed == null ? null : needed.toString();
            new AccessRefusal(role, half != null, signedIn, role == null ? List.of() : lines.administrators(),
                    providers.links(),
                    isRead || ResendableForm.isForeign(request) ? null : ResendableForm.sentBy(request)).tell(request);
            prepareForm(request);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static String address(HttpServletRequest request) {
        return request.getQueryString() == null ? request.getRequestURI() : request.getRequestURI() + "?" + request.getQueryString();
    }

    private static void see(HttpServletResponse response, String place) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, place);
    }

    /** Stores the token of the page's form in the session, which must happen before the answer begins. */
    private static void prepareForm(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }
}
