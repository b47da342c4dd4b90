package org.counterclaim.statement;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.FieldSource;
import org.counterclaim.record.Withholding;

/**
 * An appearance of a statement in an article.
 *
 * @param article the article
 * @param wording the word by which it passes the statement on, such as "alleged"
 * @param locator where in the article, such as a page or a paragraph
 * @param relayedFrom the article it has the statement from; null if it is an origin
 * @param correction what became of it at its outlet; null if nobody has checked
 */
public record ReportDetails(UUID article, @Nullable String wording, @Nullable String locator, @Nullable UUID relayedFrom,
        @Nullable ReportCorrection correction) {

    /** Refuses a report that is relayed from itself. */
    public ReportDetails {
        if (article.equals(relayedFrom)) {
            throw new IllegalArgumentException("An article does not relay a statement from itself");
        }
    }

    /** Describes an appearance that nobody has checked since. */
    public ReportDetails(UUID article, @Nullable String wording, @Nullable String locator, @Nullable UUID relayedFrom) {
        this(article, wording, locator, relayedFrom, null);
    }

    static ReportDetails of(FieldSource report) {
        return new ReportDetails(Objects.requireNonNull(report.idOrNull("article", "article")), report.textOrNull("wording"),
                report.textOrNull("locator"), report.idOrNull("relayedFrom", "article"), ReportCorrection.of(report).orElse(null));
    }

    ReportDetails without(Withholding what) {
        return new ReportDetails(article, what.orNothing(wording), what.orNothing(locator), relayedFrom,
                correction == null ? null : correction.without(what));
    }
}
