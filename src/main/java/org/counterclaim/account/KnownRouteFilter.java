package org.counterclaim.account;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import org.counterclaim.web.server.RequestBodyLimits;

/** Answers 404, or 405, to requests without a row in the table of permissions, before it reads more than the request's head. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
public final class KnownRouteFilter extends OncePerRequestFilter implements RequestBodyLimits {

    @Override
    public int longestBody(HttpServletRequest request) {
        return Permission.of(request).map(Permission::longestBody).orElse(0);
    }

    @Override
    public boolean takes(String type, HttpServletRequest request) {
        return Permission.of(request).filter(row -> row.takes(type)).isPresent();
    }

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
