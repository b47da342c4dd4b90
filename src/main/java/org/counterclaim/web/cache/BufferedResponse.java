package org.counterclaim.web.cache;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.jspecify.annotations.Nullable;
import org.springframework.util.FastByteArrayOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Holds a body back until all of it is there. Status and headers go through; the length is known only then. */
final class BufferedResponse extends HttpServletResponseWrapper {

    private static final int BUFFER = 1 << 14;

    private final FastByteArrayOutputStream bytes = new FastByteArrayOutputStream(BUFFER);
    private @Nullable PrintWriter writer;
    private boolean isError;
    private long announced = -1;

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    HttpServletResponse original() {
        return (HttpServletResponse) getResponse();
    }

    /** Whether it is a whole page for anybody. */
    boolean isPage() {
        String type = getContentType();
        return !isError && getStatus() == SC_OK && type != null && type.startsWith("text/html")
                && !containsHeader("Set-Cookie");
    }

    /** Whether all of the body is there that was announced. */
    boolean isWhole() {
        flushWriter();
        return !isError && announced > 0 && bytes.size() == announced;
    }

    byte[] body() {
        flushWriter();
        return bytes.toByteArrayUnsafe();
    }

    /** Sends what was held back. */
    void passOn() throws IOException {
        flushWriter();
        if (!isError && bytes.size() > 0) {
            original().setContentLength(bytes.size());
            bytes.writeTo(original().getOutputStream());
        } else if (!isError && announced >= 0) {
            original().setContentLengthLong(announced);
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
            present = new PrintWriter(new Utf8Writer(bytes), false);
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
    public void flushBuffer() {
        flushWriter();
    }

    @Override
    public void resetBuffer() {
        flushWriter();
        bytes.reset();
    }

    /** Pages say themselves what language they are in. */
    @Override
    public void setLocale(Locale locale) {}

    /** What is sent is counted; this counts for an answer without a body, to HEAD. */
    @Override
    public void setContentLength(int length) {
        announced = length;
    }

    @Override
    public void setContentLengthLong(long length) {
        announced = length;
    }

    private void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
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
