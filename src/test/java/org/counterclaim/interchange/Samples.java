package org.counterclaim.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Bundles and changes to test with. */
public final class Samples {

    static final ChangeReason EDIT = new ChangeReason(new ChangeAuthor(null, "Ed Itor"), "Test");
    static final ChangeReason CHECK = new ChangeReason(new ChangeAuthor(null, "Fay Checker"), "Test verdict");

    private static final String SMALL = """
            {
              "format": "counterclaim-story-bundle",
              "version": 1,
              "story": {"slug": "x-story", "title": "The ship", "standfirst": "Whether the ship sailed is contested."},
              "actors": [
                {"slug": "x-ann", "name": "Ann", "kind": "person", "aliases": ["Annie"]},
                {"slug": "x-paper", "name": "The Paper", "kind": "outlet"},
                {"slug": "x-sailors", "name": "Sailors", "kind": "unnamed source", "vouchedBy": ["x-paper"]}
              ],
              "articles": [
                {"slug": "x-second", "headline": "Second", "kind": "news article", "webAddress": "https://example.org/x-2", "reliesOn": \
            ["x-first"]},
                {"slug": "x-first", "headline": "First", "kind": "interview", "webAddress": "https://example.org/x-1", "authors": ["x-ann"]}
              ],
              "claims": [
                {
                  "slug": "x-it-sailed", "number": 1, "text": "The ship sailed.", "event": "2024-05~", "about": ["x-ann"],
                  "links": [{"kind": "contradicts", "other": "x-it-stayed"}],
                  "statements": [
                    {"slug": "x-ann-denies", "actor": "x-ann", "stance": "denies", "aim": "substance", "said": "2024-06-02",
                     "quotation": "Ce n'est pas vrai.", "quotationLanguage": "fr", "translation": "It is not true.",
                     "answers": "x-sailors-say-so", "reports": [{"article": "x-first", "locator": "page 2"}]},
                    {"slug": "x-sailors-say-so", "actor": "x-sailors", "stance": "asserts", "said": "2024-06-01", "basis": "witnessed",
                     "relays": ["x-ann", "x-paper"],
                     "reports": [{"article": "x-second", "wording": "alleged", "relayedFrom": "x-first"}, {"article": "x-first"}]}
                  ],
                  "verdicts": [
                    {"mark": "unproven", "rationale": "Too little is known.", "given": "2024-06-03T10:00:00.1234567+02:00"},
                    {"mark": "disputed", "rationale": "Both speak.", "by": "Guest", "wouldChangeIt": "The log.",
                     "evidence": [{"article": "x-first", "direction": "against", "note": "Her word"}]}
                  ]
                },
                {
                  "slug": "x-it-stayed", "number": 2, "text": "The ship stayed.",
                  "links": [{"kind": "contradicts", "other": "x-it-sailed"}]
                }
              ]
            }
            """;

    private Samples() {}

    /** Returns a story of 10 records with two verdicts; every slug begins with the prefix. */
    public static String small(String prefix) {
        return SMALL.replace("x-", prefix + "-");
    }

    static byte[] bytes(String json) {
        return json.getBytes(UTF_8);
    }

    static byte[] demo() {
        try (InputStream file = Samples.class.getResourceAsStream("/db/demo/musk-ukraine-peace-plan.json")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> paths(InvalidBundleException refused) {
        return refused.faults().stream().map(BundleFault::path).toList();
    }
}
