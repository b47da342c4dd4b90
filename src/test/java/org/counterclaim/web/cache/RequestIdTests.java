package org.counterclaim.web.cache;

import org.apache.catalina.Globals;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.testing.Raw;
import org.counterclaim.web.asset.AssetRegistry;
import org.counterclaim.web.server.RequestId;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever meets a fault can quote an id under which the log has it. */
@HttpTest
class RequestIdTests {

    private static final String MADE = "[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}";

    @LocalServerPort
    int port;

    @Autowired
    AssetRegistry assets;

    @Test
    void eachAnswerToOnePersonHasItsOwn() throws Exception {
        String one = Raw.ask(port, "GET", "/sign-in").header("X-Request-Id").orElseThrow();
        assertThat(one).matches(MADE).isNotEqualTo(Raw.ask(port, "GET", "/sign-in").header("X-Request-Id").orElseThrow());
        assertThat(Raw.ask(port, "GET", "/nothing").header("X-Request-Id")).isPresent();
        assertThat(Raw.ask(port, "GET", "/%").header("X-Request-Id")).isPresent();
    }

    /** A shared cache would hand one visitor's id to others. */
    @Test
    void answersThatOthersMayGetHaveNone() throws Exception {
        for (String path : new String[] {"/", "/", "/method", "/stories.csv", "/robots.txt", assets.css()}) {
            Raw answer = Raw.ask(port, "GET", path);
            assertThat(answer.header("Cache-Control").orElseThrow()).startsWith("public");
            assertThat(answer.header("X-Request-Id")).as(path).isEmpty();
        }
    }

    @Test
    void proxysIdIsKeptIfItIsShortAndPlain() throws Exception {
        assertThat(sent("Proxy-1.2_3")).isEqualTo("Proxy-1.2_3");
        assertThat(sent("x".repeat(65))).matches(MADE);
        assertThat(sent("a b")).matches(MADE);
        assertThat(sent("<b>")).matches(MADE);
        assertThat(sent("")).matches(MADE);
    }

    private String sent(String id) throws Exception {
        return Raw.ask(port, "GET", "/nothing", "X-Request-Id: " + id).header("X-Request-Id").orElseThrow();
    }

    @Test
    void strangersChooseNone() throws Exception {
        assertThat(logged(false)).matches(MADE);
        assertThat(logged(true)).isEqualTo("chosen");
        assertThat(MDC.get("requestId")).isNull();
    }

    /** Returns the id with which lines are logged for a request with an id, from a trusted proxy or not. */
    private static String logged(boolean isFromProxy) throws Exception {
        Request request = new Request(new Connector(), new org.apache.coyote.Request());
        request.getCoyoteRequest().getMimeHeaders().addValue("X-Request-Id").setString("chosen");
        if (isFromProxy) {
            request.setAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE, true);
        }
        String[] logged = new String[1];
        RequestId valve = new RequestId();
        valve.setNext(new ValveBase() {
            @Override
            public void invoke(Request passed, Response response) {
                logged[0] = MDC.get("requestId");
            }
        });
        valve.invoke(request, new Response(new org.apache.coyote.Response()));
        return logged[0];
    }
}
