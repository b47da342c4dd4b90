package org.counterclaim.web.cache;

import org.apache.catalina.util.ServerInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.testing.Raw;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent, the answer is a page that says so, without technical details. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedRequestTests {

    @LocalServerPort
    int port;

    @Autowired
    OneStory stories;

    private String there = "";

    @BeforeAll
    void makeStory() {
        there = stories.made();
    }

    @ParameterizedTest
    @MethodSource("org.counterclaim.web.cache.Malformed#all")
    void isRefusedClearly(Malformed request) throws Exception {
        Raw answer = Raw.send(port, request.bytes().replace("/stories/there?", there + "?"));
        if (answer.head().isEmpty()) {
            assertThat(answer.text()).contains("<html lang=\"en\"").doesNotContain("Exception", "Tomcat", ServerInfo.getServerNumber());
            return;
        }
        assertThat(answer.status()).isBetween(request.legal() ? 200 : 400, 499);
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.text()).doesNotContain("Exception", "org.apache", "org.springframework", "at java.", "Tomcat",
                ServerInfo.getServerNumber());
        if (answer.status() >= 400) {
            hasPage(answer);
        }
    }

    private static void hasPage(Raw answer) throws Exception {
        assertThat(answer.header("Content-Type").orElse("")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(answer.text()).contains("<html lang=\"en\"", "href=\"/\"");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        for (String name : new String[] {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy",
            "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy"}) {
            assertThat(answer.header(name)).as(name).isPresent();
        }
    }
}
