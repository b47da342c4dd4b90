package org.counterclaim.capture;

import java.util.Arrays;
import java.util.List;

import org.counterclaim.core.WebAddress;

/** Reads what an answer says of itself. */
final class PageReader {

    private PageReader() {}

    /** Throws {@link CannotRead} for a page that would take too long to understand. */
    static Capture read(Answer answer) throws CannotRead {
        return answer.mediaType().equals("text/plain") ? plainText(answer) : page(Page.of(answer));
    }

    /** The passages come last: looking for them takes the document apart. */
    private static Capture page(Page page) throws CannotRead {
        WebAddress address = page.answer().address();
        return new Capture(
                address,
                address.archived().isPresent() ? address : null,
                CanonicalAddresses.in(page),
                Headlines.in(page),
                Authors.in(page),
                Publishers.in(page),
                PublishedDates.in(page),
                PublishedDates.changes(page),
                Languages.in(page),
                PageKinds.in(page),
                Passages.in(page));
    }

    /** A text has paragraphs and a language at most. */
    private static Capture plainText(Answer answer) {
        WebAddress address = answer.address();
        WebAddress original = address.archived().orElse(address);
        String text = Decoder.decode(answer.body(), answer.charset());
        return new Capture(
                address,
                original.equals(address) ? null : address,
                CanonicalAddresses.ofAddress(original),
                Findings.none(),
                Findings.none(),
                Findings.none(),
                PublishedDates.inAddress(original),
                Findings.none(),
                Languages.inHeader(answer),
                PageKinds.ofAddress(original),
                Passages.kept(paragraphs(text)));
    }

    private static List<String> paragraphs(String text) {
        return Arrays.asList(text.split("\\R\\s*\\R"));
    }
}
