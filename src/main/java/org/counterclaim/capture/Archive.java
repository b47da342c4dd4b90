package org.counterclaim.capture;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.counterclaim.core.WebAddress;

/** Copies in web archives whose address holds that of the original: the Wayback Machine's, which others follow. */
final class Archive {

    /** An archive's host, a time of at least a year, perhaps a flag such as {@code id_}, and the original's address. */
    private static final Pattern COPY =
            Pattern.compile("https?://[^/]*(?:archiv|arquivo)[^/]*/(?:[\\w-]+/)?\\d{4,14}(?:[a-z]{2}_)?/(https?:/{1,2}.+)", Pattern.CASE_INSENSITIVE);

    private Archive() {}

    /** The address of the original; empty for an address that is no copy's. */
    static Optional<WebAddress> original(WebAddress address) {
        Matcher copy = COPY.matcher(address.text());
        if (!copy.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(WebAddress.of(copy.group(1).replaceFirst(":/{1,2}", "://")));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
