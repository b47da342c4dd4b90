package org.counterclaim.interchange.api;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who asks, for the limits of the API. */
@FunctionalInterface
public interface ApiCallers {

    /** Returns what tells the token of a request from all others; empty if it has none, or none that is valid. */
    Optional<String> tokenOf(HttpServletRequest request);
}
