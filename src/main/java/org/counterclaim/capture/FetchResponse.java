package org.counterclaim.capture;

import java.util.Locale;

import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;

/**
 * What a site sent.
 *
 * @param address where it was found, after redirects
 * @param contentType the header of that name; null where there is none, as for the next two
 * @param language the header Content-Language
 * @param link the header Link
 */
@SuppressWarnings("ArrayRecordComponent") // Answers are never compared.
record FetchResponse(
        WebAddress address,
        @Nullable String contentType,
        @Nullable String language,
        @Nullable String link,
        byte[] body) {

    /** In lower case; HTML where the site names none. */
    String mediaType() {
        return contentType == null ? "text/html" : mediaType(contentType);
    }

    static String mediaType(String contentType) {
        ContentType parsed = ContentType.parseLenient(contentType);
        return parsed == null || parsed.getMimeType() == null ? "" : parsed.getMimeType().toLowerCase(Locale.ROOT);
    }

    /** The label of the encoding that the header names; null where it names none. */
    @Nullable String charset() {
        ContentType parsed = contentType == null ? null : ContentType.parseLenient(contentType);
        return parsed == null ? null : parsed.getParameter("charset");
    }
}
