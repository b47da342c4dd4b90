package org.counterclaim.interchange.api;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import org.counterclaim.web.cache.CachePolicy;
import org.counterclaim.web.cache.EncodedBody;
import org.counterclaim.web.error.ProblemAnswer;

/**
 * Does for all answers below {@code /api/v1} what is the same for all: limits, what other sites' pages may read, entity tags, 304 and
 * compression. It runs before all that could refuse a request, and sees every answer whole.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class ApiFilter extends OncePerRequestFilter {

    /** The address to which other sites' pages may post, too, because nothing is written there. */
    static final String RECONCILE = ApiPaths.V1 + "/reconcile";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String EXPOSED =
            String.join(", ", HttpHeaders.ETAG, HttpHeaders.LINK, ApiLimits.LEFT, ApiLimits.POLICY, HttpHeaders.RETRY_AFTER);
    private static final String ASKED_HEADERS = String.join(", ", HttpHeaders.IF_NONE_MATCH, HttpHeaders.CONTENT_TYPE);
    private static final String ANOTHER_DAY = "86400";
    private static final int QUICK = 1;

    private final ApiLimits limits;

    ApiFilter(ApiLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getServletPath() + "/").startsWith(ApiPaths.V1 + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isPreflight = isPreflight(request);
        if (isPreflight || isRead(request) || request.getServletPath().equals(RECONCILE)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
        if (limits.isExceeded(request, response)) {
            refuse(request, response);
        } else if (isPreflight) {
            allow(response);
        } else {
            answer(request, response, chain);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    private static boolean isPreflight(HttpServletRequest request) {
        String method = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        return request.getMethod().equals("OPTIONS") && method != null && request.getHeader(HttpHeaders.ORIGIN) != null
                && (READING.contains(method) || (method.equals("POST") && request.getServletPath().equals(RECONCILE)));
    }

    private static void allow(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, String.join(", ", "GET", "HEAD", "POST"));
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ASKED_HEADERS);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, ANOTHER_DAY);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS,
                "That was one request too many. Ask again after the seconds that the header “Retry-After” says; "
                        + "“RateLimit” says with each answer how many are left.");
        problem.setType(ProblemAnswer.type("limit"));
        ProblemAnswer.tell(problem, request);
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    /** Lets the request be answered; the part of an entity tag that the answer has already, such as a revision, stands before the hash. */
    private static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper whole = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, whole);
        if (!isRead(request) || whole.getStatus() != HttpServletResponse.SC_OK) {
            whole.copyBodyToResponse();
            return;
        }
        String caching = request.getHeader(HttpHeaders.AUTHORIZATION) == null ? CachePolicy.ASK_AGAIN : "private, no-cache";
        String tag = whole.getHeader(HttpHeaders.ETAG);
        EncodedBody.forOne(request, String.valueOf(whole.getContentType()), caching, whole.getContentAsByteArray(), QUICK,
                tag == null ? "" : tag.replace("\"", "") + "-").send(request, response);
    }
}
