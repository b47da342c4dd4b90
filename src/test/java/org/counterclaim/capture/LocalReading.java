package org.counterclaim.capture;

import java.io.IOException;

import org.counterclaim.core.WebAddress;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Reads the pages of a local site. */
final class LocalReading {

    static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    private LocalReading() {}

    static PageCapture read(LocalSite.Script script) throws IOException, UnreadablePageException {
        return read(script, TestGate.LIMITS);
    }

    static PageCapture read(LocalSite.Script script, FetchLimits limits) throws IOException, UnreadablePageException {
        try (LocalSite site = new LocalSite(script)) {
            WebPageReader pages = new WebPageReader(TestGate.with(site.port()), limits, "Counterclaim");
            try {
                return pages.read(at(site, "/story"));
            } finally {
                pages.destroy();
            }
        }
    }

    static void assertRefused(String words, LocalSite.Script script) {
        assertRefused(words, TestGate.LIMITS, script);
    }

    static void assertRefused(String words, FetchLimits limits, LocalSite.Script script) {
        assertThatThrownBy(() -> read(script, limits)).isInstanceOf(UnreadablePageException.class)
                .hasMessageContaining(words).hasMessageContaining("aste the text of the article");
    }

    static WebPageReader pages(LocalSite site, String userAgent) {
        return new WebPageReader(TestGate.with(site.port()), TestGate.LIMITS, userAgent);
    }

    static WebAddress at(LocalSite site, String path) {
        return WebAddress.of("http://" + TestGate.SITE + ":" + site.port() + path);
    }
}
