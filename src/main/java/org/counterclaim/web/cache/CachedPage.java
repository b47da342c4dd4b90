package org.counterclaim.web.cache;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

import org.counterclaim.web.EncodedBody;

/**
 * A finished page.
 *
 * @param kept what it is current until
 * @param begun when making it began
 */
record CachedPage(EncodedBody finished, CachePolicy kept, RevisionTracker.Moment begun) {

    boolean isCurrent(RevisionTracker revisions) {
        return revisions.isCurrent(kept, begun);
    }

    int weight() {
        return finished.weight();
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        finished.send(request, response);
    }

    /** Sends it although nobody can tell whether it is current; {@code Age} says since when (RFC 9111, section 5.1). */
    void sendAged(HttpServletRequest request, HttpServletResponse response, Duration age) throws IOException {
        response.setHeader(HttpHeaders.AGE, Long.toString(age.toSeconds()));
        finished.send(request, response);
    }
}
