package org.counterclaim.core;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            https://example.org                         | example.org
            HTTPS://Example.ORG/A?b=c#d                 | example.org
            http://example.org:8080/                    | example.org
            http://example.org:/                        | example.org
            https://example.org./                       | example.org.
            https://de.wikipedia.org/wiki/Köln          | de.wikipedia.org
            https://bücher.example/                     | xn--bcher-kva.example
            https://例え.テスト                          | xn--r8jz45g.xn--zckzah
            https://a_b.example.org/{x}y^z?q=[1]          | a_b.example.org
            https://example.org/a@b?mail=c@d.org        | example.org
            http://192.168.0.1/                         | 192.168.0.1
            http://[2001:DB8::1]:443/                   | [2001:db8::1]
            https://web.archive.org/web/2022/http://a.b | web.archive.org
            """)
    void addressIsKeptAsTypedAndItsHostIsPlain(String typed, String host) {
        WebAddress address = WebAddress.of("  " + typed + "\n");

        assertThat(address).hasToString(typed);
        assertThat(address.host()).isEqualTo(host);
        assertThat(new WebAddressConverter().convertToEntityAttribute(typed)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "example.org", "//example.org", "/path", "ftp://example.org", "javascript:alert(1)", "javascript://example.org/%0a",
        "data:text/html,x", "http:example.org", "http:/example.org", "http:///example.org", "https://", "http://?q", "http://#f",
        "https://user@example.org", "https://user:pass@example.org", "https://@example.org", "https://a.org\\@b.org",
        "https://a b.org", "https://example.org/a b", "https://example.org/\u0000", "https://example.org/\ud800",
        "https://example.org/\u202e", "https://exa\u00admple.org", "https://example.org/a\tb", "https://example.org/<x>",
        "https://example.org:65536", "https://example.org:-1", "https://example.org:8a", "https://:80", "https://..",
        "https://a..b", "https://-a.org", "https://a-.org", "https://exam%70le.org", "https://a^b.org", "https://a|b.org",
        "http://256.256.256.256", "http://1.2.3", "http://0x7f.1", "http://2130706433", "http://01.2.3.4", "http://1.2.3.4.5",
        "http://foo.0x4", "http://[::1", "http://[::1%25eth0]", "http://[1.2.3.4]", "http://[google.com]", "http://[::g]", "http://[]",
        "https://xn--/", "https://xn--a.org"
    })
    void whatABrowserWouldMendOrRefuseIsRefused(String typed) {
        assertThatThrownBy(() -> WebAddress.of(typed)).isInstanceOf(IllegalArgumentException.class).message().isNotBlank();
    }

    /** Every address that the URL Standard's public tests call invalid, so that no browser would follow it. */
    @ParameterizedTest
    @MethodSource("invalidAddresses")
    void whatTheUrlStandardCannotReadIsRefused(String typed) {
        assertThatThrownBy(() -> WebAddress.of(typed)).isInstanceOf(IllegalArgumentException.class).message().isNotBlank();
    }

    static Stream<String> invalidAddresses() {
        return new JsonMapper().readTree(WebAddressTest.class.getResourceAsStream("invalid-addresses.json"))
                .valueStream().map(JsonNode::stringValue);
    }

    @ParameterizedTest
    @CsvSource({"paper.example/a, https://paper.example/a", " www.paper.example , https://www.paper.example",
        "bücher.example:443/a?b, https://bücher.example:443/a?b", "http://paper.example/a, http://paper.example/a"})
    void typedWithoutASchemeHttpsIsMeant(String typed, String meant) {
        assertThat(WebAddress.typed(typed)).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"paper", "/path", "//paper.example", "javascript:alert(1)", "ann@paper.example", "a.b c", "mailto:a@b.example",
                "1.2"})
    void whatIsNoSiteIsRefusedAllTheSame(String typed) {
        assertThatThrownBy(() -> WebAddress.typed(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void messagesSayWhatToDo() {
        assertThatThrownBy(() -> WebAddress.of("example.org")).hasMessage("A web address begins with “https://” or “http://”.");
        assertThatThrownBy(() -> WebAddress.of("https://a:b@c.org")).hasMessageContaining("take out what is before “@”");
    }

    @Test
    void lengthIsAtMostTwoThousand() {
        String start = "https://example.org/";
        assertThat(WebAddress.of(start + "a".repeat(2_000 - start.length())).text()).hasSize(2_000);
        assertThatThrownBy(() -> WebAddress.of(start + "a".repeat(2_001 - start.length()))).hasMessageContaining("2,000");
        assertThatThrownBy(() -> WebAddress.of("https://" + "a.".repeat(200) + "org")).isInstanceOf(IllegalArgumentException.class);
    }
}
