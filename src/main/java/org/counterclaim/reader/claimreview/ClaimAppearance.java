package org.counterclaim.reader.claimreview;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;

/**
 * An article that carries a claim.
 *
 * @param published when it was published, as EDTF
 * @param publisher the publisher's name
 */
record ClaimAppearance(String address, String headline, @Nullable String published, @Nullable String publisher) {

    /** Returns it as a schema.org CreativeWork. */
    Map<String, Object> jsonLd() {
        Map<String, Object> work = new LinkedHashMap<>(Map.of("@type", "CreativeWork"));
        work.put("url", address);
        work.put("headline", headline);
        if (published != null) {
            ClaimReview.exact(FuzzyDate.parse(published)).ifPresent(date -> work.put("datePublished", date));
        }
        if (publisher != null) {
            work.put("publisher", Map.of("@type", "Organization", "name", publisher));
        }
        return work;
    }
}
