package org.counterclaim.site;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

import org.counterclaim.web.Finished;
import org.counterclaim.web.Kept;

/**
 * A finished page.
 *
 * @param kept what it is current until
 * @param begun when making it began
 */
record KeptPage(Finished finished, Kept kept, Revisions.Moment begun) {

    boolean isCurrent(Revisions revisions) {
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
