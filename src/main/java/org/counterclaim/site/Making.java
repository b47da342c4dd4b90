package org.counterclaim.site;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.counterclaim.web.Finished;
import org.counterclaim.web.Kept;

/** The making of one page for one request. Nothing is sent before the page is whole, so a failure leaves nothing half sent. */
final class Making {

    /** Browsers ask each time whether it is still current; a shared cache may go on for a second without asking. */
    private static final String ASK_AGAIN = "public, max-age=0, s-maxage=1, must-revalidate";

    private final HttpServletRequest request;
    private final BufferedResponse buffer;
    private final FilterChain chain;
    private @Nullable Finished finished;

    Making(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        this.request = request;
        this.buffer = new BufferedResponse(response);
        this.chain = chain;
    }

    /** Makes it, and finishes it if it may be sent to others too. */
    void make(int level) throws IOException, ServletException {
        chain.doFilter(request, buffer);
        if (Kept.saidOf(request) != null && buffer.isPage()) {
            finished = Finished.of(buffer.getContentType(), ASK_AGAIN, buffer.body(), level);
        }
    }

    /** What was made; null if it is for this request alone. */
    @Nullable Finished finished() {
        return finished;
    }

    void send() throws IOException {
        if (finished == null) {
            buffer.passOn();
        } else {
            finished.send(request, response());
        }
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return buffer.original();
    }
}
