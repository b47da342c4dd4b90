package org.counterclaim.web.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

import org.counterclaim.web.error.ErrorPageController;
import org.counterclaim.web.error.ProblemAnswer;
import org.counterclaim.web.error.ResendableForm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Rejects requests that no page can read: query strings that are not percent-encoded UTF-8 or hold NUL, which the database refuses, and
 * parameters that the server cannot parse.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
public final class MalformedRequestFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(RequestBodyValve.REFUSED) instanceof Integer status) {
            refuseBody(status, request, response);
            return;
        }
        boolean readable = isText(request.getQueryString()) && hasReadableParameters(request);
        if (readable && (namesItsProblems(request) || hasStorableParameters(request))) {
            chain.doFilter(request, response);
        } else if (!response.isCommitted()) {
            if (readable && request.getMethod().equals("POST")) {
                keepTheRest(request);
            }
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static void refuseBody(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ErrorPageController.MESSAGE, switch (status) {
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE ->
                    "What you sent is longer than anything that can be kept here. Make it shorter and send it again. Nothing was changed.";
            case HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE -> ProblemAnswer.isDue(request.getRequestURI()) ? null
                    : "This can be sent as a form only (application/x-www-form-urlencoded), without files. Nothing was changed.";
            default -> null;
        });
        response.sendError(status);
    }

    /** Keeps what somebody typed, without the invalid characters, for the page that answers. */
    private static void keepTheRest(HttpServletRequest request) {
        request.setAttribute(ErrorPageController.AGAIN,
                ResendableForm.sentBy(request).with(text -> text.codePoints().filter(MalformedRequestFilter::isStorable)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()));
        request.setAttribute(ErrorPageController.MESSAGE,
                "What you sent holds a character that nothing can show and that cannot be kept (NUL or half "
                        + "of a character). It was taken out. Nothing else was changed: send the rest, or go back and type it again.");
    }

    /** Whether a query string is percent-encoded UTF-8 without NUL; true if there is none. */
    public static boolean isText(@Nullable String encoded) {
        if (encoded == null) {
            return true;
        }
        try {
            String octets = UriUtils.decode(encoded, ISO_8859_1);
            UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.getBytes(ISO_8859_1)));
            return octets.indexOf(0) < 0 && ISO_8859_1.newEncoder().canEncode(encoded);
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            return false;
        }
    }

    /** Whether the parameters can be parsed: not too many, not too long, and in the declared form (Jakarta Servlet 6.1, section 3.1). */
    private static boolean hasReadableParameters(HttpServletRequest request) {
        try {
            return request.getParameterMap() != null;
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }

    /** Whether the form itself reports such characters beside the field and keeps the rest, as the desk's forms do. */
    private static boolean namesItsProblems(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().startsWith("/desk/");
    }

    private static boolean hasStorableParameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .allMatch(one -> one.getKey().codePoints().allMatch(MalformedRequestFilter::isStorable)
                        && Arrays.stream(one.getValue()).flatMapToInt(String::codePoints).allMatch(MalformedRequestFilter::isStorable));
    }

    /** Whether the database can store the character: neither NUL nor half a surrogate pair. */
    private static boolean isStorable(int c) {
        return c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }
}
