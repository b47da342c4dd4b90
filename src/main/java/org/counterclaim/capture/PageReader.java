package org.counterclaim.capture;

import java.util.Arrays;
import java.util.List;

import org.counterclaim.core.WebAddress;

/** Reads what a fetched page says of itself. */
final class PageReader {

    private PageReader() {}

    /** Reads a page; throws {@link UnreadablePageException} if that would take too long. */
    static PageCapture read(FetchResponse answer) throws UnreadablePageException {
        return answer.mediaType().equals("text/plain") ? plainText(answer) : page(ParsedPage.of(answer));
    }

    /** Reads an HTML page; the passages come last, because extracting them modifies the document. */
    private static PageCapture page(ParsedPage page) throws UnreadablePageException {
        WebAddress address = page.answer().address();
        return new PageCapture(
                address,
                address.archived().isPresent() ? address : null,
                CanonicalAddressExtractor.in(page),
                HeadlineExtractor.in(page),
                AuthorExtractor.in(page),
                PublisherExtractor.in(page),
                PublicationDateExtractor.in(page),
                PublicationDateExtractor.changes(page),
                LanguageExtractor.in(page),
                PageKindDetector.in(page),
                ArticleTextExtractor.in(page));
    }

    /** Reads plain text, which has at most paragraphs and a language. */
    private static PageCapture plainText(FetchResponse answer) {
        WebAddress address = answer.address();
        WebAddress original = address.archived().orElse(address);
        String text = PageDecoder.decode(answer.body(), answer.charset());
        return new PageCapture(
                address,
                original.equals(address) ? null : address,
                CanonicalAddressExtractor.ofAddress(original),
                PageFindings.none(),
                PageFindings.none(),
                PageFindings.none(),
                PublicationDateExtractor.inAddress(original),
                PageFindings.none(),
                LanguageExtractor.inHeader(answer),
                PageKindDetector.ofAddress(original),
                ArticleTextExtractor.kept(paragraphs(text)));
    }

    private static List<String> paragraphs(String text) {
        return Arrays.asList(text.split("\\R\\s*\\R"));
    }
}
