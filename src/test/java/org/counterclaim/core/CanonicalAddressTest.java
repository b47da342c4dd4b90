package org.counterclaim.core;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CanonicalAddressTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            https://example.org | https://example.org/
            HTTPS://Example.ORG/Path?Q=1 | https://example.org/Path?Q=1
            https://example.org:443/a | https://example.org/a
            http://example.org:80/a | http://example.org/a
            http://example.org:443/a | http://example.org:443/a
            http://example.org:/a | http://example.org/a
            https://example.org./a | https://example.org/a
            https://example.org/a#part | https://example.org/a
            https://example.org?#x | https://example.org/
            https://example.org/a? | https://example.org/a
            https://example.org/a?& | https://example.org/a
            https://example.org/a/./b/../c | https://example.org/a/c
            https://example.org/../../a | https://example.org/a
            https://example.org/a/.. | https://example.org/
            https://example.org/a/b/. | https://example.org/a/b/
            https://example.org/a/%2e%2E/b | https://example.org/b
            https://example.org/a//b | https://example.org/a//b
            https://example.org/%7euser/%41 | https://example.org/~user/A
            https://example.org/a%2fb%c3%a9 | https://example.org/a%2Fb%C3%A9
            https://example.org/é | https://example.org/%C3%A9
            https://example.org/{a}|b | https://example.org/%7Ba%7D%7Cb
            https://example.org/100%?a=%zz%4 | https://example.org/100%25?a=%25zz%254
            https://example.org/%%341 | https://example.org/%2541
            https://example.org/a?utm_source=x&id=4&UTM_Medium=y | https://example.org/a?id=4
            https://example.org/a?fbclid=1&gclid=2&msclkid=3&mc_eid=4 | https://example.org/a
            https://example.org/a?b=2&a=1&b=1 | https://example.org/a?b=2&a=1&b=1
            https://example.org/a?%75tm_source=x&q=a+b%20c | https://example.org/a?q=a+b%20c
            https://example.org/a?ref=1&source=2&utm=3&id | https://example.org/a?ref=1&source=2&utm=3&id
            https://example.org/a?id=4&amp;utm_source=x&amp;fbclid=2 | https://example.org/a?id=4
            https://example.org/a?yclid=1&_hsenc=2&CMP=3&itm_source=4&wt_mc=5&bsft_uid=6 | https://example.org/a
            https://example.org/a?s=1&t=2&si=3&trk=4&euclid=5&pk_id=6&at_format=7 | https://example.org/a?s=1&t=2&si=3&trk=4&euclid=5&pk_id=6&at_format=7
            https://uk.linkedin.com/in/ann?trk=1 | https://uk.linkedin.com/in/ann
            https://example.org/#!/a?b | https://example.org/#!/a?b
            https://example.org/#/a:~:text=b | https://example.org/#/a
            https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Fid%3D4%26fbclid%3D2&h=AT0 | https://example.org/a?id=4
            https://web.archive.org/web/2022/https://example.org/a?utm_source=x | https://web.archive.org/web/2022/https://example.org/a?utm_source=x
            https://bücher.example/ | https://xn--bcher-kva.example/
            http://[2001:DB8::1]:80/ | http://[2001:db8:0:0:0:0:0:1]/
            """)
    void canonicalFormFollowsRfc3986(String typed, String canonical) {
        assertThat(WebAddress.of(typed).canonical()).hasToString(canonical);
        assertThat(WebAddress.of(canonical).canonical()).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://example.org/a", "https://example.org:443/a", "https://EXAMPLE.org/a?utm_campaign=z#top", "https://example.org./b/../a"
    })
    void samePageIsRecognised(String typed) {
        WebAddress address = WebAddress.of(typed);

        assertThat(address.isSamePageAs(WebAddress.of("https://example.org/a"))).isTrue();
        assertThat(address.identity()).isEqualTo("//example.org/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://example.org/A", "https://example.org/a?page=2", "https://news.example.org/a",
        "https://example.org:8443/a", "http://example.org:443/a", "https://example.org/a%2F", "https://example.org/a#/b"
    })
    void otherPageIsNotTaken(String typed) {
        assertThat(WebAddress.of(typed).isSamePageAs(WebAddress.of("https://example.org/a"))).isFalse();
    }

    @Test
    void normalFormThatWouldBeTooLongIsNotMade() {
        WebAddress address = WebAddress.of("https://example.org/" + "é".repeat(1_000) + "#x");

        assertThat(address.canonical()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            g | http://a.example/b/c/g
            ./g | http://a.example/b/c/g
            g/ | http://a.example/b/c/g/
            /g | http://a.example/g
            //g.example | http://g.example
            ?y | http://a.example/b/c/d?y
            g?y#s | http://a.example/b/c/g?y#s
            #s | http://a.example/b/c/d?q#s
            `` | http://a.example/b/c/d?q
            . | http://a.example/b/c/
            ../g | http://a.example/b/g
            ../../../g | http://a.example/g
            https://z.example/?x | https://z.example/?x
            ` a\tb c ` | http://a.example/b/c/ab%20c
            """)
    void referenceIsResolved(String reference, String meant) {
        assertThat(WebAddress.of("http://a.example/b/c/d?q").resolve(reference)).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:,x", "mailto:a@b.example", "http:g", "//", "//u@h.example", "file:///etc/passwd",
        "//h.example\\@x", "/\u0000"})
    void referenceToNoWebPageIsRefused(String reference) {
        assertThatThrownBy(() -> WebAddress.of("http://a.example/").resolve(reference)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void requestKeepsWhatTheSiteMayNeed() {
        WebAddress address = WebAddress.of("http://Exämple.org:8080/a b".replace(" ", "%20") + "/ü?utm_source=x&q={1}#f");

        assertThat(address.requestTarget()).isEqualTo("/a%20b/%C3%BC?utm_source=x&q=%7B1%7D");
        assertThat(address.port()).isEqualTo(8080);
        assertThat(address.isEncrypted()).isFalse();
        assertThat(WebAddress.of("HTTPS://[::1]").port()).isEqualTo(443);
    }
}
