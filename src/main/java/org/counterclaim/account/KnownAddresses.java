package org.counterclaim.account;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says of what has no row in the table of permissions that nothing is there, or that it cannot be done there, before
 * anything is set up to find out who asks.
 */
final class KnownAddresses extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Set<String> methods = Permission.methodsAt(request);
        if (methods.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (methods.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
