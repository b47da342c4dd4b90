package org.counterclaim.account;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Opens the session of a person who has proved who they are, by whichever factor. */
@Component
class SessionOpener {

    private static final Logger log = LoggerFactory.getLogger(SessionOpener.class);

    /** The name of the session attribute that holds the browser's name. */
    static final String DEVICE = "device";

    private static final Duration IDLE = Duration.ofHours(12);
    private static final int LONGEST_DEVICE = 300;

    /** The name of the session attribute that holds the {@link FailedSignIns} before this sign-in. */
    static final String REFUSED = "refused";

    private final CsrfAuthenticationStrategy tokens;
    private final KnownDevices devices;
    private final AccountCredentials credentials;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionOpener(CsrfTokenRepository tokens, KnownDevices devices, AccountCredentials credentials) {
        this.tokens = new CsrfAuthenticationStrategy(tokens);
        this.devices = devices;
        this.credentials = credentials;
    }

    /**
     * Makes the session this person's, with a new id and a new CSRF token. A factor that the same person used before in this session still
     * counts; another person's session ends.
     *
     * @param factor one of the authorities of {@link FactorGrantedAuthority}
     */
    void admit(UUID account, String factor, HttpServletRequest request, HttpServletResponse response) {
        Map<String, GrantedAuthority> factors = earlier(account, request);
        factors.put(factor, FactorGrantedAuthority.fromAuthority(factor));
        Authentication person = UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, factors.values());
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        session.setAttribute(DEVICE, device(request));
        credentials.takeRefused(account).ifPresent(refused -> session.setAttribute(REFUSED, refused));
        devices.remember(account, request, response);
        tokens.onAuthentication(person, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        log.info("Account {} has signed in: {}", account, factor);
    }

    private static Map<String, GrantedAuthority> earlier(UUID account, HttpServletRequest request) {
        Map<String, GrantedAuthority> factors = new HashMap<>();
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (before != null && account.toString().equals(before.getPrincipal())) {
            before.getAuthorities().forEach(one -> factors.put(String.valueOf(one.getAuthority()), one));
        } else if (before instanceof UsernamePasswordAuthenticationToken) {
            request.getSession().invalidate();
        }
        return factors;
    }

    private static String device(HttpServletRequest request) {
        @Nullable String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST_DEVICE));
    }
}
