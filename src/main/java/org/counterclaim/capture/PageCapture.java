package org.counterclaim.capture;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;

/**
 * What a page says of itself. None of it is verified. The text is for the editor only and is never published.
 *
 * @param address where the page was found, after redirects
 * @param archivedCopy the same address if it is a copy in a web archive; otherwise null
 * @param canonical the article's own address in normal form, never that of a copy in an archive; never empty
 * @param authors in the order of the by-line
 * @param published never more exact than the page says; a time of day only where the page names its zone
 * @param changed when it was last changed; never used as the date of publication
 * @param language a language tag of BCP 47
 * @param kind a guess
 * @param passages paragraphs and headings of the article, in order, as plain text
 */
public record PageCapture(
        WebAddress address,
        @Nullable WebAddress archivedCopy,
        PageFindings<WebAddress> canonical,
        PageFindings<String> headline,
        PageFindings<List<String>> authors,
        PageFindings<String> publisher,
        PageFindings<FuzzyDate> published,
        PageFindings<FuzzyDate> changed,
        PageFindings<String> language,
        PageFindings<PageKind> kind,
        List<String> passages) {

    /** Copies the lists. */
    public PageCapture {
        passages = List.copyOf(passages);
    }
}
