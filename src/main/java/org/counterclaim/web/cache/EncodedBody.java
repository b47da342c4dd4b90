package org.counterclaim.web.cache;

import java.io.IOException;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import org.counterclaim.core.Sha256;
import org.counterclaim.web.server.RequestId;

/**
 * A finished body that can be sent many times, plain or gzipped. Its entity tag is strong and depends on the bytes alone, so that nodes and
 * builds agree on it exactly when they send the same bytes (RFC 9110, section 8.8.3).
 */
public final class EncodedBody {

    private static final int TAG_BYTES = 12;

    private final String type;
    private final String caching;
    private final Representation plain;
    private final Representation smallest;

    /** One form in which it is sent, with the tag of exactly these bytes. */
    private static final class Representation {
        final byte[] bytes;
        final boolean zipped;
        final String tag;

        Representation(byte[] bytes, boolean zipped, String mark) {
            this.bytes = bytes;
            this.zipped = zipped;
            this.tag = '"' + mark + HexFormat.of().formatHex(Sha256.sha256(bytes), 0, TAG_BYTES) + '"';
        }
    }

    private EncodedBody(String type, String caching, Representation plain, Representation smallest) {
        this.type = type;
        this.caching = caching;
        this.plain = plain;
        this.smallest = smallest;
    }

    /**
     * Encodes a body in all forms.
     *
     * @param type the value of {@code Content-Type}
     * @param caching the value of {@code Cache-Control}, with which shared caches may keep it
     * @param body not to be changed afterwards
     * @param level the compression level, 1 to 9; a body that would hardly shrink is not compressed
     */
    public static EncodedBody of(String type, String caching, byte[] body, int level) {
        Representation plain = new Representation(body, false, "");
        return new EncodedBody(type, caching, plain, GzipCoding.pays(body) ? zipped(body, level) : plain);
    }

    /** Finishes a body for a single request, only in the form that the request accepts. */
    public static EncodedBody forOne(HttpServletRequest request, String type, String caching, byte[] body, int level) {
        return forOne(request, type, caching, body, level, "");
    }

    /**
     * The same with something before the hash in the tag.
     *
     * @param mark without quotation marks
     */
    public static EncodedBody forOne(HttpServletRequest request, String type, String caching, byte[] body, int level, String mark) {
        boolean isZipped = takesGzip(request) && GzipCoding.pays(body);
        Representation only = new Representation(isZipped ? GzipCoding.compress(body, level) : body, isZipped, mark);
        return new EncodedBody(type, caching, only, only);
    }

    private static Representation zipped(byte[] body, int level) {
        return new Representation(GzipCoding.compress(body, level), true, "");
    }

    private static boolean takesGzip(HttpServletRequest request) {
        return GzipCoding.isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    }

    /** Returns approximately how much memory it takes, in bytes. */
    public int weight() {
        return 500 + plain.bytes.length + (smallest == plain ? 0 : smallest.bytes.length);
    }

    /** Answers a GET or HEAD with it, or with 304 if the client already has it. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Representation form = takesGzip(request) ? smallest : plain;
        response.setHeader(HttpHeaders.ETAG, form.tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
        RequestId.hideFrom(response);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (has(request.getHeader(HttpHeaders.IF_NONE_MATCH), form.tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(form.bytes.length);
        if (form.zipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(form.bytes);
        }
    }

    /** Whether the condition contains the tag, by weak comparison (RFC 9110, section 13.1.2): in a list, or after W/. */
    private static boolean has(@Nullable String condition, String tag) {
        return condition != null && (condition.contains(tag) || condition.equals("*"));
    }
}
