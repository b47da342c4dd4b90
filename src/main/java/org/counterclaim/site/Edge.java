package org.counterclaim.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HexFormat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Turns away what no page can read: query strings that are not percent-encoded UTF-8 or hold NUL, which the database
 * refuses, and parameters that the server cannot take apart.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class Edge extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isText(request.getQueryString()) && hasReadableParameters(request)) {
            chain.doFilter(request, response);
        } else if (!response.isCommitted()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    static boolean isText(@Nullable String encoded) {
        if (encoded == null) {
            return true;
        }
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                if (i + 2 >= encoded.length() || !isHex(encoded.charAt(i + 1)) || !isHex(encoded.charAt(i + 2))) {
                    return false;
                }
                c = (char) HexFormat.fromHexDigits(encoded, i + 1, i + 3);
                i += 2;
            }
            if (c == 0 || c > 0xff) {
                return false;
            }
            bytes.put((byte) c);
        }
        return isUtf8(bytes.flip());
    }

    private static boolean isHex(char c) {
        return HexFormat.isHexDigit(c);
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    /** Too many, or too long, or not in the form that the request says they are in: Jakarta Servlet 6.1, section 3.1. */
    private static boolean hasReadableParameters(HttpServletRequest request) {
        try {
            return request.getParameterMap().entrySet().stream().allMatch(one -> isStorable(one.getKey())
                    && Arrays.stream(one.getValue()).allMatch(Edge::isStorable));
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }

    /** The database keeps neither NUL nor half of a surrogate pair. */
    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
