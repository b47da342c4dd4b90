package org.counterclaim.web.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.micrometer.core.instrument.Counter;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

import org.counterclaim.web.error.BareErrorPage;
import org.counterclaim.web.server.HttpConnections.Exchange;

/**
 * Reads the body of every request, whatever its method and type, before anything else does. It accepts no more than the address takes,
 * nothing slower than a bad line, and allocates memory only for bytes that have arrived (Tomcat allocates for the announced length). A body
 * that no address takes stays unread. {@link MalformedRequestFilter} rejects unreadable bodies.
 */
public final class RequestBodyValve extends ValveBase {

    static final String REFUSED = RequestBodyValve.class.getName() + ".refused";

    private static final String EXCHANGE = RequestBodyValve.class.getName() + ".exchange";

    /** Enough time for a form over any line; longer bodies must arrive at this many bytes a second. */
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int LEAST_RATE = 4 << 10;

    /** How long a client that is still sending has to receive the answer before the connection is closed. */
    private static final Duration LINGER = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private static final int UNSUPPORTED = HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
    private static final Set<Integer> SLOW = Set.of(HttpServletResponse.SC_REQUEST_TIMEOUT, HttpServletResponse.SC_SERVICE_UNAVAILABLE);

    private final RequestBodyLimits limits;
    private final Counter refusals;

    RequestBodyValve(RequestBodyLimits limits, Counter refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    /** Thrown if the connection was closed, by the client or to make room, before the whole body had arrived. */
    private static final class ClientGoneException extends IOException {

        ClientGoneException(IOException cause) {
            super(cause);
        }
    }

    /** The bytes that Tomcat has read last. */
    private static final class BodyChunk implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {}
    }

    /** Returns the exchange of a request; null if it did not come over a connection. */
    public static @Nullable Exchange exchange(ServletRequest request) {
        return (Exchange) request.getAttribute(EXCHANGE);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        HttpConnections connections = (HttpConnections) request.getConnector().getProtocolHandler();
        try (Exchange exchange = connections.begin(request.getServletConnection().getConnectionId())) {
            request.setAttribute(EXCHANGE, exchange);
            boolean isUnread = response.getStatus() < HttpServletResponse.SC_BAD_REQUEST && hasBody(request) && !isRead(request, exchange);
            if (isUnread) {
                response.setHeader("Connection", "close");
            }
            exchange.waitsForClient(false);
            boolean isSlow = request.getAttribute(REFUSED) instanceof Integer status && SLOW.contains(status);
            if (isSlow) {
                // Answers with a page that needs no rendering, because many clients may be slow at once.
                BareErrorPage.send((int) request.getAttribute(REFUSED), request, response);
            } else {
                getNext().invoke(request, response);
            }
            exchange.waitsForClient(true);
            response.finishResponse();
            if (isUnread) {
                linger(request.getCoyoteRequest(), isSlow ? Duration.ZERO : LINGER);
            }
        } catch (ClientGoneException gone) {
            request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, gone);
        }
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private boolean isRead(Request request, Exchange exchange) throws ClientGoneException {
        int most = limits.longestBody(request.getRequest());
        if (most == 0) {
            return false;
        }
        int refused = request.getContentLengthLong() > most ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                : isTaken(request) ? read(request, exchange, most) : UNSUPPORTED;
        if (refused != 0) {
            request.setAttribute(REFUSED, refused);
            refusals.increment();
        }
        return refused == 0;
    }

    private boolean isTaken(Request request) {
        String type = request.getContentType() == null ? "" : request.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return limits.takes(type, request.getRequest());
    }

    /** Reads the body; returns the status of the answer if it cannot be accepted, otherwise 0. */
    private static int read(Request request, Exchange exchange, int most) throws ClientGoneException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        BodyChunk piece = new BodyChunk();
        long begun = System.nanoTime();
        try {
            while (request.getCoyoteRequest().doRead(piece) >= 0) {
                int length = piece.bytes.remaining();
                if (body.size() + length > most) {
                    return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
                }
                if (!exchange.keep(length)) {
                    return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
                }
                body.write(piece.bytes.array(), piece.bytes.arrayOffset() + piece.bytes.position(), length);
                if (System.nanoTime() - begun > GRACE.plus(Duration.ofSeconds(body.size() / LEAST_RATE)).toNanos()) {
                    return HttpServletResponse.SC_REQUEST_TIMEOUT;
                }
            }
        } catch (SocketTimeoutException silent) {
            return HttpServletResponse.SC_REQUEST_TIMEOUT;
        } catch (BadRequestException malformed) {
            return HttpServletResponse.SC_BAD_REQUEST;
        } catch (IOException gone) {
            throw new ClientGoneException(gone);
        }
        ByteChunk whole = new ByteChunk();
        whole.setBytes(body.toByteArray(), 0, body.size());
        request.getCoyoteRequest().action(ActionCode.REQ_SET_BODY_REPLAY, whole);
        return 0;
    }

    /** Waits so that the answer arrives: if the connection is closed while bytes are unread, the client discards the answer. */
    private static void linger(org.apache.coyote.Request body, Duration most) {
        BodyChunk piece = new BodyChunk();
        long end = System.nanoTime() + most.toNanos();
        try {
            while (System.nanoTime() < end) {
                body.action(ActionCode.AVAILABLE, true);
                if (body.getAvailable() <= 0) {
                    Thread.sleep(PAUSE);
                } else if (body.doRead(piece) < 0) {
                    return;
                }
            }
        } catch (IOException gone) {
            return;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        body.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
}
