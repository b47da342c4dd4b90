package org.counterclaim.web.cache;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.testing.Raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Clients that send too much, or too slowly, hold up nobody else. */
@HttpTest
class SlowClientTests {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final int MORE_THAN_CONNECTIONS = 700;

    @LocalServerPort
    int port;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "PURGE"})
    void bodyLongerThanAnyFormIsRefusedUnread(String method) throws Exception {
        for (String length : new String[] {"Content-Length: 160000000", "Transfer-Encoding: chunked"}) {
            Raw answer = Raw.send(port, method + " /nowhere HTTP/1.1\r\nHost: a\r\n" + FORM + length + "\r\n\r\n");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Content-Security-Policy")).isPresent();
        }
    }

    @Test
    void announcingMoreThanAFormHoldsIsRefusedBeforeItIsSent() throws Exception {
        assertThat(Raw.send(port, "POST /sign-in HTTP/1.1\r\nHost: a\r\n" + FORM + "Content-Length: 4194305\r\n\r\n").status())
                .isEqualTo(413);
        assertThat(Raw.send(port, "POST /sign-out HTTP/1.1\r\nHost: a\r\n" + FORM + "Content-Length: 200000\r\n\r\n").status())
                .isEqualTo(413);
    }

    @Test
    void moreThanAFormHoldsInChunksIsRefused() throws Exception {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        Raw answer =
                Raw.send(port, "POST /sign-out HTTP/1.1\r\nHost: a\r\n" + FORM + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(3));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("Make it shorter");
    }

    @Test
    void bodyThatIsNoFormIsRefusedWithWhatToDo() throws Exception {
        Raw answer =
                Raw.send(port,
                        "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                                + "5\r\n\r\n--b--");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text()).contains("as a form only");
    }

    @Test
    void brokenEscapeInABodyOfPutIsNoFaultOfOurs() throws Exception {
        assertThat(Raw.send(port, "PUT / HTTP/1.1\r\nHost: a\r\n" + FORM + "Content-Length: 3\r\n\r\na=%").status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /method HTTP/1.1\r\nHost: a\r\nX-A: ",
        "POST /sign-in HTTP/1.1\r\nHost: a\r\n" + FORM + "Content-Length: 5000\r\n\r\na",
        "POST /desk/claims HTTP/1.1\r\nHost: a\r\n" + FORM + "Content-Length: 1000000\r\n\r\na"})
    void moreSlowClientsThanThereAreConnectionsMakeRoomForAReader(String beginning) {
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < MORE_THAN_CONNECTIONS; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                open.add(socket);
                socket.getOutputStream().write(beginning.getBytes(ISO_8859_1));
            }
            for (int i = 0; i < 5; i++) {
                assertThat(Raw.ask(port, "GET", "/method").status()).isEqualTo(200);
            }
        });
        assertThat(open.stream().filter(SlowClientTests::isClosed).count()).isPositive();
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException waits) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
