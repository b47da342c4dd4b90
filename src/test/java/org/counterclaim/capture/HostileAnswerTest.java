package org.counterclaim.capture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.counterclaim.core.WebAddress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.counterclaim.capture.LocalReading.OK;
import static org.counterclaim.capture.LocalReading.assertRefused;
import static org.counterclaim.capture.LocalReading.at;
import static org.counterclaim.capture.LocalReading.pages;
import static org.counterclaim.capture.LocalReading.read;

/** Sites that send too much, or nonsense. */
class HostileAnswerTest {

    @Test
    void pageOfAnHonestSiteIsRead() throws Exception {
        PageCapture capture = read((path, me, out) -> LocalSite.page(out, "<title>All well</title><p>A paragraph."));

        assertThat(capture.headline().best()).contains(new PageFinding<>("All well", FindingSource.page("title")));
        assertThat(capture.passages()).containsExactly("A paragraph.");
    }

    @Test
    void requestSaysWhoAsksAndNothingElse() throws Exception {
        try (LocalSite site = new LocalSite((path, me, out) -> {
            if (path.equals("/")) {
                LocalSite.send(out, "HTTP/1.1 302 Found\r\nSet-Cookie: a=b; Path=/\r\nLocation: /next?x=1\r\n", new byte[0]);
            } else {
                LocalSite.page(out, "<title>Next</title>");
            }
        })) {
            WebPageReader pages = pages(site, WebPageReader.userAgent("https://desk.example.org/\r\nX: y"));
            assertThat(pages.read(at(site, "/")).address().text()).endsWith("/next?x=1");
            pages.destroy();

            assertThat(site.requests()).contains("GET / HTTP/1.1", "GET /next?x=1 HTTP/1.1", "Host: news.example:" + site.port(),
                    "User-Agent: Counterclaim (+https://desk.example.org/X:y)", "Accept-Encoding: gzip");
            assertThat(site.requests()).noneMatch(line -> line.matches("(?i)(cookie|authorization|referer|upgrade|via|x-.*):.*"));
        }
    }

    @Test
    void endlessBodyIsStopped() throws Exception {
        assertRefused("longer", (path, me, out) -> {
            out.write((OK + "Connection: close\r\n\r\n").getBytes(ISO_8859_1));
            while (me.pause(0)) {
                out.write(new byte[8_192]);
            }
        });
        assertRefused("longer", (path, me, out) -> {
            out.write((OK + "Transfer-Encoding: chunked\r\n\r\n").getBytes(ISO_8859_1));
            while (me.pause(0)) {
                out.write(("1000\r\n" + "x".repeat(4096) + "\r\n").getBytes(ISO_8859_1));
            }
        });
    }

    @Test
    void promiseOfALongBodyIsEnough() throws Exception {
        assertRefused("longer", (path, me, out) -> out.write((OK + "Content-Length: 99999999999\r\n\r\n").getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"line", "count"})
    void hugeHeadersAreRefused(String kind) throws Exception {
        assertRefused("", (path, me, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
            while (me.pause(0)) {
                out.write((kind.equals("line") ? "x".repeat(100) : "X: y\r\n").getBytes(ISO_8859_1));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/again", "/{n}", "http://news.example:{port}/{n}", "?{n}", ".", ""})
    void endlessRedirectsAreCutOff(String location) throws Exception {
        int[] count = {0};
        try (LocalSite site = new LocalSite(
                (path, me, out) -> LocalSite.redirect(out, location.replace("{n}", "" + count[0]++).replace("{port}", "" + me.port())))) {
            WebPageReader pages = pages(site, "Counterclaim");
            assertThatThrownBy(() -> pages.read(at(site, "/start")))
                    .hasMessageStartingWith("The site leads from page to page without end.");
            pages.destroy();
            assertThat(site.connections()).isEqualTo(6);
        }
    }

    @Test
    void lineEndsInARedirectMakeNoHeaders() throws Exception {
        try (LocalSite site = new LocalSite((path, me, out) -> {
            if (path.equals("/")) {
                LocalSite.redirect(out, "/x%0d%0aX-Injected:%20yes");
            } else {
                LocalSite.page(out, "<title>Next</title>");
            }
        })) {
            WebPageReader pages = pages(site, "Counterclaim");
            pages.read(at(site, "/"));
            pages.destroy();
            assertThat(site.requests()).contains("GET /x%0D%0AX-Injected:%20yes HTTP/1.1").noneMatch(line -> line.startsWith("X-Injected"));
        }
        assertRefused("", (path, me, out) -> LocalSite.redirect(out, "http://news.example/\rX-Injected: yes\u0000"));
    }

    @Test
    void unencryptedPageIsNotReadInPlaceOfAnEncryptedOne() {
        assertThatThrownBy(() -> SsrfGuard.USUAL.next(WebAddress.of("https://a.example/"), "http://a.example/"))
                .isInstanceOf(UnreadablePageException.class).hasMessageContaining("unencrypted");
    }

    @ParameterizedTest
    @CsvSource({"401,does not show", "403,does not show", "404,no page", "410,no page", "429,too busy", "451,does not show", "500,fault",
        "503,too busy", "304,fault", "300,fault", "999,fault"})
    void statusThatIsNoPageIsToldApart(int status, String words) throws Exception {
        assertRefused(words,
                (path, me, out) -> LocalSite.send(out, "HTTP/1.1 " + status + " X\r\nContent-Type: text/html\r\n", new byte[3]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/png", "application/json", "text/xml", "video/mp4", "text", ";;;", "text/html2"})
    void whatIsNoPageIsRefused(String type) throws Exception {
        assertRefused("", (path, me, out) -> LocalSite.send(out, "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n", new byte[3]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u0000\u0001\u0002", "SSH-2.0-x\r\n", "HTTP/9.9 200 OK\r\n\r\n", "HTTP/1.1 OK\r\n\r\n", "<html>", "220 ftp\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "HTTP/1.1 302 Found\r\nLocation: \r\n\r\n",
                "HTTP/1.1 302 Found\r\n\r\n"})
    void whatIsNoAnswerIsRefused(String sent) throws Exception {
        assertRefused("", (path, me, out) -> out.write(sent.getBytes(ISO_8859_1)));
    }
}
