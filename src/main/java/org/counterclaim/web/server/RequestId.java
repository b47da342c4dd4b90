package org.counterclaim.web.server;

import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.catalina.Globals;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Gives every request an id, which all its lines in the log have, its answer ({@code X-Request-Id}) and the pages for our own failures. It
 * is the id that a trusted proxy gave it, if that is short and plain, so that the proxy's log can be compared.
 */
public final class RequestId extends ValveBase {

    private static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = RequestId.class.getName();

    /** The name under which a log has it. */
    private static final String LOGGED = "requestId";

    private static final int LONGEST = 64;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]+");

    /** A line of the log needs no unguessable id, only one that hardly another request of the same days has. */
    private static final int BYTES = 6;
    private static final HexFormat HEX = HexFormat.of();

    /** Returns the id of a request; null for one that did not come through a server. */
    public static @Nullable String of(ServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    /** Has the lines that this thread logs carry the id, until the result is closed. */
    public static MDC.MDCCloseable logged(@Nullable String id) {
        return MDC.putCloseable(LOGGED, id);
    }

    /** Takes the id from an answer that shared caches may give to others, who would quote another one's id. */
    public static void hideFrom(HttpServletResponse shared) {
        shared.setHeader(HEADER, null);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String id = id(request);
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        try (var _ = logged(id)) {
            getNext().invoke(request, response);
        }
    }

    private static String id(Request request) {
        String given = request.getHeader(HEADER);
        return given != null && isFromProxy(request) && given.length() <= LONGEST && PLAIN.matcher(given).matches() ? given : made();
    }

    /** Whether Tomcat trusts the proxy that passed the request on, and so believes what it says of its client. */
    private static boolean isFromProxy(Request request) {
        return Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE));
    }

    /** Returns an id that people can read to each other, such as {@code 7f3a-22c1-09be}. */
    private static String made() {
        byte[] bytes = new byte[BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HEX.formatHex(bytes, 0, 2) + "-" + HEX.formatHex(bytes, 2, 4) + "-" + HEX.formatHex(bytes, 4, BYTES);
    }
}
