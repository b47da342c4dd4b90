package org.counterclaim.account;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import org.counterclaim.account.PersonalTokens.Fault;
import org.counterclaim.account.PersonalTokens.FoundToken;
import org.counterclaim.web.error.ErrorPageController;

/**
 * Signs in the owner of a request's personal token, for this request only. A token that does not work is refused even where none is needed,
 * so that nobody takes it for good. Network addresses that send many such are told to wait, as those that guess at passwords are; a good
 * token is never kept waiting.
 */
final class BearerTokenFilter extends OncePerRequestFilter {

    private final BearerTokens tokens;

    BearerTokenFilter(BearerTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        FoundToken token = tokens.of(request);
        if (token != null && token.fault() == Fault.NONE) {
            tokens.noteUse(token);
            signIn(token);
            chain.doFilter(request, response);
        } else if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            chain.doFilter(request, response);
        } else {
            refuse(token == null ? Fault.UNKNOWN : token.fault(), request, response);
        }
    }

    private static void signIn(FoundToken token) {
        List<GrantedAuthority> authorities = Stream.concat(token.factors().stream(), token.scopes().stream().map(TokenScope::authority))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(token.account().toString(), null, authorities));
        SecurityContextHolder.setContext(context);
    }

    private void refuse(Fault fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Duration wait = tokens.countBad(request);
        if (wait.isPositive()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            request.setAttribute(ErrorPageController.MESSAGE, "Too many tokens that do not work came from your network. Wait, then go on.");
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            TokenRefusalHandler.challenge("invalid_token", fault.words(), response);
            request.setAttribute(ErrorPageController.MESSAGE, fault.words() + " Make another at /account/tokens.");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
