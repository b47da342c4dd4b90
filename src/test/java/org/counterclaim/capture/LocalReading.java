package org.counterclaim.capture;

import java.io.IOException;

import org.counterclaim.core.WebAddress;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Reads what a local site sends. */
final class LocalReading {

    static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    private LocalReading() {}

    static Capture read(LocalSite.Script script) throws IOException, CannotRead {
        return read(script, TestGate.LIMITS);
    }

    static Capture read(LocalSite.Script script, Limits limits) throws IOException, CannotRead {
        try (LocalSite site = new LocalSite(script)) {
            WebPages pages = new WebPages(TestGate.with(site.port()), limits, "Counterclaim");
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

    static void assertRefused(String words, Limits limits, LocalSite.Script script) {
        assertThatThrownBy(() -> read(script, limits)).isInstanceOf(CannotRead.class)
                .hasMessageContaining(words).hasMessageContaining("aste the text of the article");
    }

    static WebPages pages(LocalSite site, String userAgent) {
        return new WebPages(TestGate.with(site.port()), TestGate.LIMITS, userAgent);
    }

    static WebAddress at(LocalSite site, String path) {
        return WebAddress.of("http://" + TestGate.SITE + ":" + site.port() + path);
    }
}
