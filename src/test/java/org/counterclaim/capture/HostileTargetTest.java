package org.counterclaim.capture;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.counterclaim.core.WebAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Addresses that lead off the public web, whether typed or in a redirect: a canary server on this machine is never reached. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTargetTest {

    /** Hosts that must not be reached; the canary's port is added to each. */
    private static final List<String> HOSTS = List.of(
            // This machine, in every spelling.
            "127.0.0.1", "127.0.0.1.", "127.1", "127.0.1", "127.255.255.254", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1",
            "0x7f.0x0.0x0.0x1", "017700000001", "127.0.0.01", "%31%32%37.0.0.1", "127。0。0。1", "①②⑦.0.0.1", "0", "0.0.0.0",
            "localhost", "LOCALHOST", "localhost.", "ⓛocalhost", "loopback.example", "six.example", "[::1]", "[0:0:0:0:0:0:0:1]", "[::]",
            // IPv4 inside IPv6: mapped, compatible, translated, 6to4, Teredo, ISATAP, NAT64.
            "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]", "[::127.0.0.1]", "[::7f00:1]", "[::ffff:0:127.0.0.1]",
            "[2002:7f00:1::]", "[2001:0:7f00:1::]", "[fe80::5efe:127.0.0.1]", "[64:ff9b::127.0.0.1]", "[64:ff9b:1::127.0.0.1]",
            "[64:ff9b:1::a00:1]",
            // Private, shared, link-local and special networks.
            "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.0.1", "100.64.0.1", "169.254.169.254", "169.254.170.2", "192.0.0.1",
            "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "192.88.99.1", "0.1.2.3", "224.0.0.1", "239.255.255.250", "240.0.0.1",
            "255.255.255.255", "private.example", "metadata.example", "[fc00::1]", "[fd00:ec2::254]", "[fe80::1]", "[fec0::1]", "[ff02::1]",
            "[ff0e::1]", "[2001:db8::1]", "[3fff::1]", "[5f00::1]", "[100::1]", "[100:0:0:1::1]", "[4000::1]", "[e000::1]",
            "[2001:10::1]", "[2001:2::1]",
            // A name with one public and one private address.
            "both.example",
            // Forms that no browser takes for a host.
            "[fe80::1%25eth0]", "[::1", "[127.0.0.1]", "127.0.0.1%00.example", "127.0.0.1\\@news.example", "user@127.0.0.1",
            "user:pw@127.0.0.1",
            "news.example@127.0.0.1", "news.example#@127.0.0.1", "news.example?@127.0.0.1", "127.0.0.1\r\nHost: news.example", "a..b", "");

    private LocalSite canary;
    private LocalSite site;
    private WebPageReader pages;

    @BeforeAll
    void open() throws IOException {
        canary = new LocalSite((path, me, out) -> LocalSite.page(out, "<title>Secret</title>"));
        site = new LocalSite((path, me, out) -> LocalSite.redirect(out, target(path)));
        // No test uses port 80 of this machine, and it is not asked: addresses without the canary's port are refused too.
        pages = new WebPageReader(TestGate.with(80, 443, canary.port(), site.port()), TestGate.LIMITS, "Counterclaim");
    }

    @AfterAll
    void close() throws IOException {
        pages.destroy();
        canary.close();
        site.close();
    }

    static Stream<String> hosts() {
        return HOSTS.stream().filter(host -> !host.contains("#") && !host.contains("?"));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void typedAddressIsRefused(String host) {
        for (String scheme : List.of("http", "https")) {
            assertRefused(() -> pages.read(WebAddress.of(scheme + "://" + host + ":" + canary.port() + "/latest/meta-data")));
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void redirectIsRefused(String host) {
        int index = HOSTS.indexOf(host);

        assertRefused(() -> pages.read(WebAddress.of("http://" + TestGate.SITE + ":" + site.port() + "/" + index)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "file:///etc/passwd", "file://localhost/etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:70/_x", "dict://127.0.0.1:11211/stats",
        "ldap://127.0.0.1/", "jar:http://127.0.0.1!/", "data:text/html,x", "javascript:alert(1)", "netdoc:/etc/passwd", "ws://127.0.0.1/",
        "view-source:http://127.0.0.1/", "about:blank", "blob:http://127.0.0.1/x", "//127.0.0.1/", "http:127.0.0.1", "http:/127.0.0.1",
        "http:///127.0.0.1", "http:\\\\127.0.0.1", "https://[::1", "mailto:a@b.example", "unix:/var/run/docker.sock"
    })
    void otherSchemeIsRefusedTypedAndInRedirect(String address) throws IOException {
        assertRefused(() -> pages.read(WebAddress.of(address)));
        try (LocalSite leading = new LocalSite((path, me, out) -> LocalSite.redirect(out, address))) {
            WebPageReader here = new WebPageReader(TestGate.with(leading.port(), canary.port()), TestGate.LIMITS, "Counterclaim");
            assertRefused(() -> here.read(WebAddress.of("http://" + TestGate.SITE + ":" + leading.port() + "/start")));
            here.destroy();
            assertThat(leading.connections()).isLessThanOrEqualTo(TestGate.LIMITS.redirects() + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 22, 25, 53, 81, 444, 3306, 5432, 6379, 8000, 8080, 8443, 9200, 11211, 27017, 65535})
    void portsOtherThanTheWebsAreRefused(int port) {
        assertThatThrownBy(() -> SsrfGuard.USUAL.throwIfPortBlocked(WebAddress.of("https://www.example.org:" + port + "/")))
                .isInstanceOf(UnreadablePageException.class).hasMessageContaining("port " + port);
    }

    @Test
    void nameThatIsBoundAnewIsCheckedAnew() throws IOException, UnreadablePageException {
        LocalSite.Script script = (path, me, out) -> {
            if (path.equals("/first")) {
                LocalSite.redirect(out, "http://rebinding.example:" + canary.port() + "/secret");
            } else {
                LocalSite.page(out, "<title>Public</title>");
            }
        };
        try (LocalSite rebinding = new LocalSite(script)) {
            WebPageReader here = new WebPageReader(TestGate.with(rebinding.port(), canary.port()), TestGate.LIMITS, "Counterclaim");
            String start = "http://rebinding.example:" + rebinding.port();

            assertRefused(() -> here.read(WebAddress.of(start + "/first")));
            assertThat(rebinding.connections()).as("the first look-up led to the site").isOne();
            assertRefused(() -> here.read(WebAddress.of(start + "/again")));
            assertThat(rebinding.connections()).isOne();
            here.destroy();
        }
    }

    /** Otherwise the canary would prove nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "127.255.255.254"})
    void canaryIsReachedWhereTheGateIsOpen(String host) throws IOException, UnreadablePageException {
        try (LocalSite seen = new LocalSite((path, me, out) -> LocalSite.page(out, "<title>Secret</title>"))) {
            SsrfGuard open = new SsrfGuard(address -> true, Set.of(seen.port()), InetAddress::getAllByName);
            WebPageReader careless = new WebPageReader(open, TestGate.LIMITS, "Counterclaim");
            careless.read(WebAddress.of("http://" + host + ":" + seen.port() + "/"));
            careless.destroy();
            assertThat(seen.connections()).isOne();
        }
    }

    @Test
    void gateInUseLetsThePublicInternetThrough() throws IOException {
        for (String open : List.of("93.184.215.14", "8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "2a00:1450:4001:800::200e")) {
            assertThat(SsrfGuard.USUAL.network().test(InetAddress.getByName(open))).as(open).isTrue();
        }
        assertThat(SsrfGuard.USUAL.ports()).containsExactlyInAnyOrder(80, 443);
    }

    private void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfAny(UnreadablePageException.class, IllegalArgumentException.class).message().isNotBlank();
        assertThat(canary.connections()).as("connections to the canary").isZero();
    }

    private String target(String path) {
        return "http://" + HOSTS.get(Integer.parseInt(path.substring(1))) + ":" + canary.port() + "/latest/meta-data";
    }

    @Test
    void messageSaysWhatFailedAndNothingThatIsNotKnown() {
        WebAddress address = WebAddress.of("https://paper.example/a");
        Map<IOException, String> messages = Map.of(
                new java.net.UnknownHostException("paper.example"), "or this server has no connection to the internet",
                new java.net.NoRouteToHostException("No route to host"), "found no way to “paper.example”",
                new java.net.ConnectException("Network is unreachable"), "found no way to “paper.example”",
                new java.net.ConnectException("Connection refused"), "“paper.example” refused the connection",
                new org.apache.hc.client5.http.ConnectTimeoutException("timed out"), "did not take a connection in time",
                new java.net.SocketTimeoutException("Read timed out"), "took too long");
        messages.forEach((failure, words) -> assertThat(FetchErrorMessages.of(failure, address))
                .hasMessageContaining(words).hasMessageContaining("aste the text of the article")
                .hasMessageNotContaining("There is no site"));
    }
}
