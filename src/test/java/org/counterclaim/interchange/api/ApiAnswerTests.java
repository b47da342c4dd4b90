package org.counterclaim.interchange.api;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.account.BearerTokens;
import org.counterclaim.account.RateLimits;
import org.counterclaim.account.Staff;
import org.counterclaim.testing.DemonstrationTest;
import org.counterclaim.testing.Raw;

import static org.assertj.core.api.Assertions.assertThat;

/** What all answers of the API have in common. */
@DemonstrationTest
class ApiAnswerTests {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    @Autowired
    Staff staff;

    @LocalServerPort
    int port;

    @Autowired
    RateLimits limits;

    @Autowired
    BearerTokens tokens;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GET | /api/v1/nothing | 404 | Nothing is at this address",
        "GET | /api/nothing | 404 | Nothing is at this address",
        "GET | /%61pi/v1/nothing | 404 | Nothing is at this address",
        "GET | /api;x=1/v1/nothing | 404 | Nothing is at this address",
        "DELETE | /api/v1 | 405 | “Allow” says which",
        "PUT | /api/v1 | 405 | “Allow” says which",
        "OPTIONS | /api/v1 | 405 | “Allow” says which",
        "GET | /api/v1?x=%00 | 400 | cannot be read",
        "GET | /api/v1/%ff | 400 |",
        "GET | /api/v1//x | 404 |",
    })
    void everyRefusalIsAProblem(String method, String path, int status, String words) throws IOException {
        Raw answer = Raw.ask(port, method, path, "Accept: text/html");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotEmpty();
        assertThat(problem.path("detail").asString()).contains(words == null ? "" : words);
    }

    @Test
    void refusalOfAnUnreadableRequestIsAProblem() throws IOException {
        Raw answer = Raw.send(port, "GET /api/v1 HTTP/1.1\r\nHost: local host\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void answerIsKnownByItsTagAndComesShortToWhoKnowsIt() throws IOException {
        Raw answer = Raw.ask(port, "GET", "/api/v1");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValue("application/json");
        assertThat(answer.header("Cache-Control")).hasValue("public, max-age=0, s-maxage=1, must-revalidate");
        String tag = answer.header("ETag").orElseThrow();
        assertThat(Raw.ask(port, "GET", "/api/v1", "If-None-Match: " + tag).status()).isEqualTo(304);
        Raw head = Raw.ask(port, "HEAD", "/api/v1");
        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag")).hasValue(tag);
        assertThat(head.header("Content-Length")).hasValue(String.valueOf(answer.body().length));
        assertThat(Raw.ask(port, "GET", "/api/v1", "Authorization: Bearer " + staff.token(staff.member())).header("Cache-Control"))
                .hasValue("private, no-cache");
    }

    @Test
    void everyAnswerSaysWhatIsLeft() throws IOException {
        for (String path : List.of("/api/v1", "/api/v1/nothing", "/api/v1?x=%00", "/%61pi/v1")) {
            Raw answer = Raw.ask(port, "GET", path, "X-Forwarded-For: 198.51.100.7");
            assertThat(answer.header("RateLimit-Policy")).as(path).hasValue("\"network\";q=600;w=60");
            assertThat(answer.header("RateLimit").orElseThrow()).as(path).matches("\"network\";r=59\\d;t=1");
        }
    }

    @Test
    void oneRequestTooManyIsToldWhenToComeBack() throws Exception {
        ApiFilter filter = new ApiFilter(new ApiLimits(limits, tokens, 2, 3));
        for (int left = 1; left >= 0; left--) {
            MockHttpServletResponse answer = answer(filter);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeader("RateLimit")).startsWith("\"network\";r=" + left + ";t=");
        }
        MockHttpServletResponse refused = answer(filter);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("RateLimit")).isEqualTo("\"network\";r=0;t=" + refused.getHeader("Retry-After"));
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After")))).isBetween(1, 30);
    }

    private static MockHttpServletResponse answer(ApiFilter filter) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1");
        request.setServletPath("/api/v1");
        request.setRemoteAddr("2001:db8:" + Integer.toHexString(System.identityHashCode(filter) & 0xffff) + "::1");
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, new MockFilterChain());
        return answer;
    }

    @Test
    void pagesOfOtherSitesMayReadButNotWrite() throws IOException {
        Raw answer = Raw.ask(port, "GET", "/api/v1", "Origin: https://other.example");
        assertThat(answer.header("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.header("Access-Control-Expose-Headers").orElseThrow()).contains("ETag", "Link", "RateLimit");
        Raw asked = Raw.ask(port, "OPTIONS", "/api/v1/claims", "Origin: https://other.example", "Access-Control-Request-Method: GET");
        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.header("Access-Control-Allow-Origin")).hasValue("*");
        for (String method : List.of("POST", "PUT", "DELETE")) {
            Raw refused = Raw.ask(port, "OPTIONS", "/api/v1/claims", "Origin: https://other.example",
                    "Access-Control-Request-Method: " + method);
            assertThat(refused.status()).isBetween(400, 499);
            assertThat(refused.header("Access-Control-Allow-Origin")).isEmpty();
        }
        assertThat(Raw.ask(port, "POST", "/api/v1", "Origin: https://other.example", FORM, "Content-Length: 0")
                .header("Access-Control-Allow-Origin")).isEmpty();
    }
}
