package org.counterclaim.capture;

import java.util.Locale;

import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;

/**
 * A site's answer.
 *
 * @param address where it was found, after redirects
 * @param contentType the header of that name; null if there is none, as for the next two
 * @param language the header Content-Language
 * @param link the header Link
 */
@SuppressWarnings("ArrayRecordComponent") // Answers are never compared.
record FetchResponse(WebAddress address, @Nullable String contentType, @Nullable String language, @Nullable String link, byte[] body) {

    /** Returns the media type in lower case; HTML if the site names none. */
    String mediaType() {
        return contentType == null ? "text/html" : mediaType(contentType);
    }

    static String mediaType(String contentType) {
        ContentType parsed = ContentType.parseLenient(contentType);
        return parsed == null || parsed.getMimeType() == null ? "" : parsed.getMimeType().toLowerCase(Locale.ROOT);
    }

    /** Returns the encoding's label in the header; null if there is none. */
    @Nullable
    String charset() {
        ContentType parsed = contentType == null ? null : ContentType.parseLenient(contentType);
        return parsed == null ? null : parsed.getParameter("charset");
    }
}
