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

    /** How hard to compress what is sent often, and what is sent once. */
    private static final int THOROUGH = 6;
    private static final int QUICK = 1;

    private final HttpServletRequest request;
    private final BufferedResponse buffer;
    private final FilterChain chain;
    private @Nullable Finished finished;

    Making(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        this.request = request;
        this.buffer = new BufferedResponse(response);
        this.chain = chain;
    }

    /** Makes it, and finishes it in every form if it may be sent to others too. */
    void makeForAll() throws IOException, ServletException {
        if (makePage()) {
            finished = Finished.of(buffer.getContentType(), ASK_AGAIN, buffer.body(), THOROUGH);
        }
    }

    /** Makes it for the one who asks. */
    void makeForOne() throws IOException, ServletException {
        if (makePage()) {
            finished = Finished.forOne(request, buffer.getContentType(), ASK_AGAIN, buffer.body(), QUICK);
        }
    }

    private boolean makePage() throws IOException, ServletException {
        chain.doFilter(request, buffer);
        return Kept.saidOf(request) != null && buffer.isPage();
    }

    /** What was made; null if nothing but this request may see it. */
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
