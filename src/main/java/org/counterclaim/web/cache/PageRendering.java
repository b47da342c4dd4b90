package org.counterclaim.web.cache;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import org.counterclaim.web.EncodedBody;
import org.counterclaim.web.error.DatabaseOutage;
import org.counterclaim.web.server.HttpConnections.Exchange;
import org.counterclaim.web.server.RequestBodyValve;

/** The making of one page for one request. Nothing is sent before the page is whole, so a failure leaves nothing half sent. */
final class PageRendering {

    /** Browsers ask each time whether it is still current; a shared cache may go on for a second without asking. */
    private static final String ASK_AGAIN = "public, max-age=0, s-maxage=1, must-revalidate";

    /** How hard to compress what is sent often, and what is sent once. */
    private static final int THOROUGH = 6;
    private static final int QUICK = 1;

    private final HttpServletRequest request;
    private final BufferedResponse buffer;
    private final FilterChain chain;
    private final RenderingPool makers;
    private @Nullable EncodedBody finished;

    PageRendering(HttpServletRequest request, HttpServletResponse response, FilterChain chain, RenderingPool makers) {
        this.request = request;
        this.buffer = new BufferedResponse(response);
        this.chain = chain;
        this.makers = makers;
    }

    /**
     * Makes what is for the one who asks and for nobody else. What fails for want of the database once the answer is whole, such as
     * noting when a session was last used, takes nothing back.
     */
    void makeUnkept() throws IOException, ServletException {
        try {
            make();
        } catch (IOException | ServletException | RuntimeException failed) {
            if (!buffer.isWhole() || !DatabaseOutage.isIn(failed)) {
                throw failed;
            }
        }
    }

    /** Makes it, and finishes it in every form if it may be sent to others too. */
    void makeForAll() throws IOException, ServletException {
        if (makePage()) {
            finished = EncodedBody.of(buffer.getContentType(), ASK_AGAIN, buffer.body(), THOROUGH);
        }
    }

    /** Makes it for the one who asks. */
    void makeForOne() throws IOException, ServletException {
        if (makePage()) {
            finished = EncodedBody.forOne(request, buffer.getContentType(), ASK_AGAIN, buffer.body(), QUICK);
        }
    }

    private boolean makePage() throws IOException, ServletException {
        make();
        return CachePolicy.saidOf(request) != null && buffer.isPage();
    }

    private void make() throws IOException, ServletException {
        if (!makers.make(request, () -> chain.doFilter(request, buffer))) {
            buffer.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RenderingPool.PATIENCE.toSeconds()));
            buffer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** What was made; null if nothing but this request may see it. */
    @Nullable EncodedBody finished() {
        return finished;
    }

    void send() throws IOException {
        Exchange exchange = RequestBodyValve.exchange(request);
        if (exchange != null) {
            exchange.waitsForClient(true);
            if (!exchange.keep(finished == null ? buffer.body().length : finished.weight())) {
                throw new ClientAbortException("too many answers wait for those who asked for them");
            }
        }
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
