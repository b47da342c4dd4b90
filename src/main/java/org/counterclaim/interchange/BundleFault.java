package org.counterclaim.interchange;

/**
 * One thing that is wrong with a bundle.
 *
 * @param path where, as a JSONPath (RFC 9535) such as {@code $.claims[2].statements[0].said}
 * @param reason what is wrong, and what to do
 */
public record BundleFault(String path, String reason) {

    @Override
    public String toString() {
        return path + ": " + reason;
    }
}
