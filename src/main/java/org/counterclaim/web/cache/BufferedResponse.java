package org.counterclaim.web.cache;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FastByteArrayOutputStream;

import org.counterclaim.web.server.HttpConnections.Exchange;
import org.counterclaim.web.server.RequestBodyValve;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Holds a body back until it is complete, so that a failure leaves nothing half sent. Status and headers go through at once, except the
 * length, which is known only at the end.
 */
final class BufferedResponse extends HttpServletResponseWrapper {

    private static final int BUFFER = 1 << 14;

    private final FastByteArrayOutputStream bytes = new FastByteArrayOutputStream(BUFFER);
    private @Nullable PrintWriter writer;
    private boolean isError;
    private long announced = -1;

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether this is a page that everybody may see, rather than an error or an answer with a cookie. */
    boolean isPage() {
        String type = getContentType();
        return !isError && getStatus() == SC_OK && type != null && type.startsWith("text/html") && !containsHeader("Set-Cookie");
    }

    /** Whether the whole announced body has been written. */
    boolean isWhole() {
        return !isError && announced > 0 && bytes.size() == announced;
    }

    byte[] body() {
        return bytes.toByteArrayUnsafe();
    }

    /** Notes that the body is complete. */
    void end() {
        announced = bytes.size();
    }

    /** Sends the body as the answer to a request. */
    void send(HttpServletRequest request) throws IOException {
        waitForClient(request, bytes.size());
        passOn();
    }

    /** Sends the body in another form, such as gzipped. */
    void send(EncodedBody finished, HttpServletRequest request) throws IOException {
        waitForClient(request, finished.weight());
        finished.send(request, (HttpServletResponse) getResponse());
    }

    private static void waitForClient(HttpServletRequest request, int bytes) throws IOException {
        Exchange exchange = RequestBodyValve.exchange(request);
        if (exchange != null) {
            exchange.waitsForClient(true);
            if (!exchange.keep(bytes)) {
                throw new ClientAbortException("too many answers wait for those who asked for them");
            }
        }
    }

    /** Writes the body to the response behind this one. */
    void passOn() throws IOException {
        if (!isError && bytes.size() > 0) {
            getResponse().setContentLength(bytes.size());
            bytes.writeTo(getResponse().getOutputStream());
        } else if (!isError && announced >= 0) {
            getResponse().setContentLengthLong(announced);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Held(bytes);
    }

    @Override
    public PrintWriter getWriter() {
        PrintWriter present = writer;
        if (present == null) {
            setCharacterEncoding(UTF_8);
            present = new Utf8Writer(bytes);
            writer = present;
        }
        return present;
    }

    @Override
    public void sendError(int status) throws IOException {
        isError = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
        isError = true;
        super.sendError(status, message);
    }

    @Override
    public void flushBuffer() {}

    @Override
    public void resetBuffer() {
        bytes.reset();
    }

    /** Does nothing, because pages declare their language themselves. */
    @Override
    public void setLocale(Locale locale) {}

    /** Sets the length of an answer to HEAD, which has no body to count. */
    @Override
    public void setContentLength(int length) {
        announced = length;
    }

    @Override
    public void setContentLengthLong(long length) {
        announced = length;
    }

    private static final class Held extends ServletOutputStream {

        private final FastByteArrayOutputStream bytes;

        Held(FastByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int b) throws IOException {
            bytes.write(b);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            bytes.write(from, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("pages are not written asynchronously");
        }
    }
}
