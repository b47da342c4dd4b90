package org.counterclaim.interchange.following;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A server that takes mails by SMTP (RFC 5321) and keeps them; it can be away, and refuse receivers for good. */
class MailReceiver implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** One for all tests, as it is for the application. */
    private static final ServerSocket SOCKET = open();

    private static final List<Received> MAILS = new CopyOnWriteArrayList<>();
    private static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();
    private static volatile boolean isAway;

    /** A mail. */
    record Received(String to, MimeMessage mail) {

        String header(String name) throws MessagingException {
            return String.join(" | ", mail.getHeader(name) == null ? new String[0] : mail.getHeader(name));
        }

        String text() throws MessagingException, IOException {
            return mail.getContent().toString().replace("\r\n", "\n");
        }

        /** The path of its own page. */
        String page() throws MessagingException {
            return header("List-Unsubscribe").replaceAll("^<https://record.example.org|/end>$", "");
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        TestPropertyValues.of("spring.mail.host=127.0.0.1", "spring.mail.port=" + SOCKET.getLocalPort()).applyTo(application);
    }

    static List<Received> to(String email) {
        return MAILS.stream().filter(one -> one.to().equals(email)).toList();
    }

    /** Returns how many mails each of these addresses got that got any. */
    static Collection<Integer> times(Collection<String> emails) {
        Set<String> asked = Set.copyOf(emails);
        return MAILS.stream().filter(one -> asked.contains(one.to()))
                .collect(Collectors.groupingBy(Received::to, Collectors.summingInt(one -> 1))).values();
    }

    static void away(boolean away) {
        isAway = away;
    }

    static void refuse(String email) {
        REFUSED.add(email);
    }

    private static ServerSocket open() {
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> {
                while (true) {
                    try {
                        Socket client = socket.accept();
                        Thread.ofVirtual().start(() -> serve(client));
                    } catch (IOException closed) {
                        throw new UncheckedIOException(closed);
                    }
                }
            });
            return socket;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void serve(Socket accepted) {
        try (Socket client = accepted) {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
            PrintStream out = new PrintStream(client.getOutputStream(), true, ISO_8859_1);
            out.print(isAway ? "421 away\r\n" : "220 ready\r\n");
            out.flush();
            String to = "";
            for (String line = in.readLine(); line != null && !isAway; line = in.readLine()) {
                String answer = "250 ok";
                if (line.startsWith("RCPT TO:")) {
                    to = line.replaceAll(".*<|>.*", "");
                    answer = REFUSED.contains(to) ? "550 unknown" : "250 ok";
                } else if (line.equals("DATA")) {
                    out.print("354 go on\r\n");
                    out.flush();
                    byte[] data = data(in).getBytes(ISO_8859_1);
                    MAILS.add(new Received(to, new MimeMessage(null, new ByteArrayInputStream(data))));
                } else if (line.equals("QUIT")) {
                    answer = "221 bye";
                }
                out.print(answer + "\r\n");
                out.flush();
            }
        } catch (IOException | MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            data.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return data.toString();
    }
}
