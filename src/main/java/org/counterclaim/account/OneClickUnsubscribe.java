package org.counterclaim.account;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Recognises the one form that needs no CSRF token: a mail program sends it for whoever received a mail (RFC 8058). The token in its
 * address is known to them alone.
 */
final class OneClickUnsubscribe implements RequestMatcher {

    private static final String FIELD = "List-Unsubscribe";
    private static final String VALUE = "One-Click";

    private final RequestMatcher address = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, Permission.ONE_CLICK);

    @Override
    public boolean matches(HttpServletRequest request) {
        return address.matches(request) && request.getQueryString() == null && request.getParameterMap().size() == 1
                && VALUE.equals(request.getParameter(FIELD));
    }
}
