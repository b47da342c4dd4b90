package org.counterclaim.web.server;

import jakarta.servlet.http.HttpServletRequest;

/** How long the bodies of requests may be, by what is at their addresses. */
@FunctionalInterface
public interface RequestBodyLimits {

    /** How many bytes the body of a request may have; 0 where nothing takes one. */
    int longestBody(HttpServletRequest request);
}
