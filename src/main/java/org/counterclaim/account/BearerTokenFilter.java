package org.counterclaim.account;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * Signs in the owner of the personal token in a request's {@code Authorization} header (RFC 6750, section 2.1), for this request only. A
 * token that does not work is refused even where none is needed, so that nobody takes it for good. Network addresses that send many such
 * are told to wait, as those that guess at passwords are; a good token is never kept waiting.
 */
final class BearerTokenFilter extends OncePerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("Bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);

    private final PersonalTokens tokens;
    private final RateLimiter badTokens;

    /** @param badTokens counts tokens that do not work */
    BearerTokenFilter(PersonalTokens tokens, RateLimiter badTokens) {
        this.tokens = tokens;
        this.badTokens = badTokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<FoundToken> found = sent(header).flatMap(tokens::find);
        if (found.isPresent() && found.get().fault() == Fault.NONE) {
            tokens.noteUse(found.get());
            signIn(found.get());
            chain.doFilter(request, response);
        } else {
            refuse(found.map(FoundToken::fault).orElse(Fault.UNKNOWN), request, response);
        }
    }

    private static Optional<TokenSecret> sent(String header) {
        Matcher bearer = BEARER.matcher(header);
        return bearer.matches() ? TokenSecret.parse(bearer.group(1)) : Optional.empty();
    }

    private static void signIn(FoundToken token) {
        List<GrantedAuthority> authorities = Stream.concat(token.factors().stream(), token.scopes().stream().map(TokenScope::authority))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        UsernamePasswordAuthenticationToken owner =
                UsernamePasswordAuthenticationToken.authenticated(token.account().toString(), null, authorities);
        owner.setDetails(token);
        context.setAuthentication(owner);
        SecurityContextHolder.setContext(context);
    }

    private void refuse(Fault fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Duration wait = badTokens.countNetwork(request.getRemoteAddr());
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
