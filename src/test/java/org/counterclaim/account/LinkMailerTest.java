package org.counterclaim.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Links are mailed through a server that speaks SMTP. */
class LinkMailerTest {

    @Test
    void mailReachesTheServerWithItsLink() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> mail = CompletableFuture.supplyAsync(() -> received(server));
            LinkMailer links = new LinkMailer(provided(sender(server.getLocalPort())), "desk@example.org");
            assertThat(links.send("ann@example.org", "Änn", "https://record.example.org/invitations/x")).isTrue();
            assertThat(mail.get(10, TimeUnit.SECONDS)).contains("MAIL FROM:<desk@example.org>", "RCPT TO:<ann@example.org>",
                    "Subject: Your link to Counterclaim", "https://record.example.org/invitations/x");
        }
    }

    @Test
    void serverThatIsNotThereLeavesTheLinkToTheAdministrator() throws Exception {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }
        assertThat(new LinkMailer(provided(sender(nobody)), "").send("ann@example.org", "Ann", "https://record.example.org/x")).isFalse();
    }

    @Test
    void withoutAServerNothingIsSent() {
        assertThat(new LinkMailer(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), "")
                .send("ann@example.org", "Ann", "https://record.example.org/x")).isFalse();
    }

    private static JavaMailSender sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }

    private static ObjectProvider<JavaMailSender> provided(JavaMailSender sender) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return beans.getBeanProvider(JavaMailSender.class);
    }

    /** Takes one mail as RFC 5321 describes, and returns everything that the client said. */
    private static String received(ServerSocket server) {
        try (Socket client = server.accept()) {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
            PrintStream out = new PrintStream(client.getOutputStream(), true, UTF_8);
            StringBuilder said = new StringBuilder();
            boolean isBody = false;
            out.print("220 ready\r\n");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                said.append(line).append('\n');
                if (isBody) {
                    isBody = !line.equals(".");
                    out.print(isBody ? "" : "250 taken\r\n");
                } else if (line.equals("DATA")) {
                    isBody = true;
                    out.print("354 go on\r\n");
                } else {
                    out.print(line.equals("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
                }
                out.flush();
            }
            return said.toString();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
