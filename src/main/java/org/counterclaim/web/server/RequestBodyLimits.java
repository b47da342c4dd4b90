package org.counterclaim.web.server;

import jakarta.servlet.http.HttpServletRequest;

/** Decides what request bodies may be at each address. */
public interface RequestBodyLimits {

    /** Returns the most bytes that a request's body may have; 0 if no body is accepted. */
    int longestBody(HttpServletRequest request);

    /**
     * Whether the body may be of a media type.
     *
     * @param type in small letters, without parameters
     */
    boolean takes(String type, HttpServletRequest request);
}
