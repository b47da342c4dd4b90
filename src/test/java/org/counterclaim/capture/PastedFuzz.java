package org.counterclaim.capture;

import java.util.List;
import java.util.Locale;

import org.counterclaim.testing.FuzzInput;

/** What people paste: the text of an article, its byline and its date; and the headers with which pages come. */
public final class PastedFuzz {

    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("uk"));

    private PastedFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = FuzzInput.text(input, 200_000);
        PastedText.of(text);
        for (Locale locale : LOCALES) {
            PageDateParser.in(text, locale);
            BylineParser bylines = new BylineParser(name -> false, locale);
            bylines.declared(text);
            bylines.names(text);
        }
        FetchResponse.mediaType(text);
    }
}
