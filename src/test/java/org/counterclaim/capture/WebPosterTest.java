package org.counterclaim.capture;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.counterclaim.capture.WebPoster.PostAnswer;
import org.counterclaim.core.WebAddress;
import org.counterclaim.testing.StandsAlone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is posted reaches nothing but the public web, and no receiver holds it up or fills the memory. */
@StandsAlone
class WebPosterTest {

    private static final byte[] BODY = "{}".getBytes(UTF_8);

    @Test
    void honestReceiverGetsTheBodyWithItsHeaders() throws Exception {
        try (LocalSite site =
                new LocalSite((path, me, out) -> LocalSite.send(out, "HTTP/1.1 202 Accepted\r\n", "Thanks".getBytes(UTF_8)))) {
            assertThat(post(site, TestGate.LIMITS)).isEqualTo(new PostAnswer(202, "", null));
            assertThat(site.requests()).contains("POST /hook?a=b HTTP/1.1", "Host: news.example:" + site.port(), "webhook-id: one",
                    "Content-Type: application/json; charset=UTF-8", "Content-Length: 2", "User-Agent: Counterclaim");
            assertThat(site.requests()).noneMatch(line -> line.matches("(?i)(cookie|authorization|referer|accept|upgrade|via|x-.*):.*"));
        }
    }

    @Test
    void ofARefusalTheFirstLineIsKeptWithoutControlCharacters() throws Exception {
        try (LocalSite site = new LocalSite((path, me, out) -> LocalSite.send(out, "HTTP/1.1 503 Busy\r\nRetry-After: 120\r\n",
                ("\n  Too\u001b[31m much\u202e\u0000" + "x".repeat(5_000) + "\nsecond line").getBytes(UTF_8)))) {
            PostAnswer answer = post(site, TestGate.LIMITS);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.retryAfter()).isEqualTo("120");
            assertThat(answer.firstLine()).startsWith("Too [31m much xxx").hasSizeLessThanOrEqualTo(200)
                    .doesNotContainPattern("\\p{Cc}|\\p{Cf}");
        }
    }

    @Test
    void redirectIsAnAnswerAndNotFollowed() throws Exception {
        try (LocalSite canary = new LocalSite((path, me, out) -> LocalSite.page(out, "reached"));
                LocalSite site = new LocalSite((path, me, out) -> LocalSite.redirect(out, "http://127.0.0.1:" + canary.port() + "/"))) {
            assertThat(post(site, TestGate.LIMITS).status()).isEqualTo(302);
            assertThat(canary.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void endlessBodyIsNotReadToItsEnd(int status) throws Exception {
        try (LocalSite site = new LocalSite((path, me, out) -> {
            out.write(("HTTP/1.1 " + status + " X\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
            while (me.pause(0)) {
                out.write("x".repeat(8_192).getBytes(UTF_8));
            }
        })) {
            assertThat(post(site, TestGate.LIMITS).status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 500 X\r\nConnection: close\r\n\r\n"})
    void dripIsCutOffInTime(String start) throws Exception {
        try (LocalSite site = new LocalSite((path, me, out) -> {
            out.write(start.getBytes(ISO_8859_1));
            while (me.pause(50)) {
                out.write('x');
                out.flush();
            }
        })) {
            Instant before = Instant.now();
            assertUnanswered("did not answer within 1 seconds", site);
            assertThat(Duration.between(before, Instant.now())).isLessThan(TestGate.HASTY.whole().plusSeconds(4));
        }
    }

    @Test
    void silenceAndNonsenseAreToldApart() throws Exception {
        try (LocalSite site = new LocalSite((path, me, out) -> me.pause(60_000))) {
            assertUnanswered("did not answer", site);
        }
        try (LocalSite site = new LocalSite((path, me, out) -> out.write("SSH-2.0\r\n".getBytes(UTF_8)))) {
            assertUnanswered("broke off or sent what is no answer", site);
        }
        LocalSite gone = new LocalSite((path, me, out) -> LocalSite.page(out, ""));
        gone.close();
        assertUnanswered("refused the connection", gone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "[64:ff9b::127.0.0.1]", "[2002:7f00:1::]", "[fe80::1]",
        "[fd00:ec2::254]", "10.0.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "private.example", "both.example",
        "metadata.example", "six.example"})
    void nothingIsPostedOffThePublicWeb(String host) throws Exception {
        try (LocalSite canary = new LocalSite((path, me, out) -> LocalSite.page(out, "reached"))) {
            WebPoster poster = new WebPoster(TestGate.with(canary.port()), TestGate.LIMITS, "Counterclaim");
            WebAddress to = WebAddress.of("http://" + host + ":" + canary.port() + "/");
            assertThat(poster.problem(to)).hasValueSatisfying(words -> assertThat(words).contains("not on the public internet"));
            assertThatThrownBy(() -> poster.post(to, Map.of(), BODY)).isInstanceOf(UnansweredPostException.class)
                    .hasMessageContaining("not on the public internet");
            poster.destroy();
            assertThat(canary.connections()).isZero();
        }
    }

    /** The name led to a public address when the administrator typed it. */
    @Test
    void nameThatIsBoundAnewIsCheckedWhenItIsPostedTo() throws Exception {
        try (LocalSite canary = new LocalSite((path, me, out) -> LocalSite.page(out, "reached"))) {
            WebPoster poster = new WebPoster(TestGate.with(canary.port()), TestGate.LIMITS, "Counterclaim");
            WebAddress to = WebAddress.of("http://rebinding.example:" + canary.port() + "/");
            assertThat(poster.problem(to)).isEmpty();
            assertThatThrownBy(() -> poster.post(to, Map.of(), BODY)).hasMessageContaining("not on the public internet");
            poster.destroy();
            assertThat(canary.connections()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"https://a.example:8443/,8443", "http://a.example:22/,22"})
    void portsOtherThanTheWebsAreRefused(String address, String port) throws Exception {
        WebPoster poster = new WebPoster(SsrfGuard.USUAL, TestGate.LIMITS, "Counterclaim");
        assertThat(poster.problem(WebAddress.of(address))).hasValueSatisfying(words -> assertThat(words).contains("names port " + port));
        assertThatThrownBy(() -> poster.post(WebAddress.of(address), Map.of(), BODY)).hasMessageContaining("names port " + port);
        poster.destroy();
    }

    private static PostAnswer post(LocalSite site, FetchLimits limits) throws IOException, UnansweredPostException {
        WebPoster poster = new WebPoster(TestGate.with(site.port()), limits, "Counterclaim");
        try {
            return poster.post(WebAddress.of("http://news.example:" + site.port() + "/hook?a=b"), Map.of("webhook-id", "one"), BODY);
        } finally {
            poster.destroy();
        }
    }

    private static void assertUnanswered(String words, LocalSite site) {
        assertThatThrownBy(() -> post(site, TestGate.HASTY)).isInstanceOf(UnansweredPostException.class).hasMessageContaining(words);
    }
}
