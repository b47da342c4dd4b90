package org.counterclaim.interchange.api;

/** Addresses of the API. */
final class ApiPaths {

    /** The first version, below which all of it is. */
    static final String V1 = "/api/v1";

    private ApiPaths() {}
}
