package org.counterclaim.site;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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
}
