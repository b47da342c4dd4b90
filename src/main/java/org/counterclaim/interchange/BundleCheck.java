package org.counterclaim.interchange;

import java.util.List;

import org.springframework.stereotype.Component;

/** Checks what no schema can: the relations between a bundle's records, and whether they fit those on record. */
@Component
class BundleCheck {

    private final ArticleCheck articles;
    private final ClaimCheck claims;

    BundleCheck(ArticleCheck articles, ClaimCheck claims) {
        this.articles = articles;
        this.claims = claims;
    }

    void check(BundleRecords bundle, List<SlugOccurrence> namings, KnownRecords onRecord, BundleFaults faults) {
        new ReferenceCheck(onRecord, faults).check(namings);
        new ActorCheck(onRecord, faults).check(bundle);
        articles.check(bundle, onRecord, faults);
        claims.check(bundle, onRecord, faults);
        new StatementCheck(onRecord, faults).check(bundle);
        new ReportCheck(onRecord, faults).check(bundle);
    }
}
