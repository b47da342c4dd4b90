package org.counterclaim.web.server;

import jakarta.servlet.http.HttpServletRequest;

/** Decides how long request bodies may be at each address. */
@FunctionalInterface
public interface RequestBodyLimits {

    /** Returns the most bytes that a request's body may have; 0 if no body is accepted. */
    int longestBody(HttpServletRequest request);

    /** Whether the body may hold files ({@code multipart/form-data}), besides the fields of a form. */
    default boolean takesFiles(HttpServletRequest request) {
        return false;
    }
}
