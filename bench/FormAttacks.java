import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What forms are sent by those who mean no good: odd requests, guessed passwords, floods. Networks are told by {@code X-Forwarded-For}. */
record FormAttacks(Attack attack, Path data, String email, String password) {

    private static final String TOKEN = "name=\"_csrf\"[^>]*value=\"([^\"]+)\"";
    private static final Pattern SESSION = Pattern.compile("Set-Cookie: session=");
    private static final List<String> PROMISED = List.of("X-Content-Type-Options: nosniff",
            "Content-Security-Policy: ", "Referrer-Policy: ");

    /** Names that no binder takes, values of the wrong kind, what is too long, files where words are expected. */
    String oddRequests() throws Exception {
        List<String> odd = new ArrayList<>();
        for (String who : new String[] {"", attack.session()}) {
            for (String query : new String[] {"then=/" + "a".repeat(7_000), "a=%ff", "a=%", "page=99999999999999", "claim=x%5B0%5D",
                "from=" + "9".repeat(500),
                "words%5B0%5D=1", "kind.x=1", "asOf=0000-00-00", "before=-1", "%5B%5D=1"}) {
                for (String path : new String[] {"/", attack.story(), "/sign-in", "/history", "/account", "/desk", "/review"}) {
                    odd.add("GET " + path + "?" + query + " HTTP/1.0\r\n" + who + "\r\n");
                }
            }
            for (String path : new String[] {"/sign-in", "/sign-in/passkeys", "/claims/" + claim() + "/requests", "/set-up/a",
                "/desk/claims", "/desk/intake",
                "/account/password", "/account/passkeys", "/account/passkeys/removals"}) {
                for (String body : new String[] {"email[0]=a", "password.x=a", "words[0]=a", "kind.x=a", "passkey=0",
                    "passkey=" + "A".repeat(4_000), "a=%", "=", "&",
                    "then=" + "b".repeat(9_000), "revision=99999999999"}) {
                    odd.add(post(path, who, "", token(who) + body));
                }
                String part = "--x\r\nContent-Disposition: form-data; name=\"words\"; filename=\"a\"\r\n\r\na\r\n--x--\r\n";
                odd.add("POST " + path + " HTTP/1.0\r\n" + who + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                        + part.length()
                        + "\r\n\r\n" + part);
            }
        }
        int naked = 0;
        for (String request : odd) {
            String answer = attack.ask(request);
            String head = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
            if (!answer.matches("(?s)HTTP/1.1 [234].*") || answer.contains("\tat ")) {
                throw new Attack.NotHeldException(request.lines().findFirst().orElse("") + ": "
                        + answer.lines().findFirst().orElse("nothing"));
            }
            naked += PROMISED.stream().allMatch(head::contains) ? 0 : 1;
        }
        return held(naked == 0, odd.size() + " requests, none 5xx, " + naked + " without the headers");
    }

    /** Ten wrong passwords from elsewhere, then a hundred from ten networks: strangers are stopped, and who signed in before comes in. */
    String lockOut() throws Exception {
        String device = device(signIn("198.51.100.7", "", password));
        List<String> guesses = new ArrayList<>();
        for (int i = 0; i < 112; i++) {
            guesses.add(signIn("203.0.113." + i / 11, "", "wrong-" + i));
        }
        boolean isStopped = status(guesses.get(10)) == 429 && status(signIn("192.0.2.9", "", "wrong")) == 429;
        String answer = signIn("203.0.113.0", device, password);
        int known = status(answer);
        int knownElsewhere = known == 303 ? status(signIn("192.0.2.77", device(answer), password)) : 0;
        return held(isStopped && known == 303 && knownElsewhere == 303, "the 11th guess from one network " + status(guesses.get(10))
                + "; the known device there " + known + ", elsewhere " + knownElsewhere);
    }

    /** A browser has another token each time that it was signed in from. */
    private static String device(String signedIn) {
        return "Cookie: " + Attack.found("Set-Cookie: (device=[^;]+);", signedIn) + "; ";
    }

    /** 800 networks write about one claim, a /48 of IPv6 about it too, and somebody about another record. */
    String flood() throws Exception {
        String formPage = attack.ask("GET " + attack.story() + "/requests HTTP/1.0\r\n\r\n");
        String form = "Cookie: form=" + Attack.found("Set-Cookie: form=([^;]+);", formPage) + "\r\n";
        String token = "_csrf=" + Attack.found(TOKEN, formPage) + "&";
        AtomicInteger taken = new AtomicInteger();
        each(800, i -> ask(form, token, "/claims/" + claim(), "198.18." + i / 250 + "." + (1 + i % 250), "flood " + i), taken);
        AtomicInteger ofOneNetwork = new AtomicInteger();
        each(300, i -> ask(form, token, "/claims/" + claim(), "2001:db8:7:" + Integer.toHexString(i) + "::1", "more " + i), ofOneNetwork);
        int honest = status(attack.ask(ask(form, token, attack.story(), "192.0.2.1", "An honest question about the story")));
        String list = attack.ask("GET /desk/requests HTTP/1.0\r\n" + attack.session() + "\r\n");
        boolean isSeen = honest == 303 && list.contains("An honest question about the story");
        return held(isSeen && taken.get() == 800 && ofOneNetwork.get() < 200, taken + " taken, " + ofOneNetwork
                + " of 300 from one /48; the honest one on the first page: " + isSeen);
    }

    /** A token of the editor, with all that one may be allowed. */
    String token() throws Exception {
        String made = attack.ask(post("/account/tokens", attack.session(), "", token(attack.session())
                + "name=attack&scopes=write:drafts&scopes=write:records&scopes=withdraw:records&days=30&key=" + UUID.randomUUID()));
        return Attack.found("Set-Cookie: made-token=([^;]+);", made);
    }

    /** Whoever only looks has no row. */
    String visits() throws Exception {
        long before = sessions();
        AtomicInteger cookies = new AtomicInteger();
        AtomicInteger served = new AtomicInteger();
        each(5_000, i -> "GET /sign-in HTTP/1.0\r\n\r\n", served, answer -> cookies.addAndGet(SESSION.matcher(answer).find() ? 1 : 0));
        long rows = sessions() - before;
        return held(rows <= 0 && cookies.get() == 0 && served.get() == 5_000,
                served + " served, " + cookies + " session cookies, " + rows + " more rows");
    }

    private interface Look {

        void at(String answer);
    }

    private void each(int count, IntFunction<String> request, AtomicInteger taken) throws Exception {
        each(count, request, taken, answer -> { });
    }

    /** From eight connections at once; counts what was answered with 200 or 303. */
    private void each(int count, IntFunction<String> request, AtomicInteger taken, Look look) throws Exception {
        AtomicInteger number = new AtomicInteger();
        List<Thread> asking = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asking.add(Thread.ofVirtual().start(() -> {
                for (int n = number.getAndIncrement(); n < count; n = number.getAndIncrement()) {
                    try {
                        String answer = attack.ask(request.apply(n));
                        look.at(answer);
                        taken.addAndGet(status(answer) == 200 || status(answer) == 303 ? 1 : 0);
                    } catch (IOException notServed) {
                        // Not counted.
                    }
                }
            }));
        }
        for (Thread thread : asking) {
            thread.join();
        }
    }

    private static String held(boolean isHeld, String measured) throws Attack.NotHeldException {
        if (!isHeld) {
            throw new Attack.NotHeldException(measured);
        }
        return measured;
    }

    private static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    private static String claim() {
        return "musk-spoke-to-putin-before-plan";
    }

    private static String ask(String form, String token, String record, String network, String words) {
        return post(record + "/requests", form, network, token + "kind=error&words="
                + URLEncoder.encode(words, UTF_8));
    }

    private String signIn(String network, String cookies, String typed) throws IOException {
        String page = attack.ask("GET /sign-in HTTP/1.0\r\n\r\n");
        String form = "form=" + Attack.found("Set-Cookie: form=([^;]+);", page);
        return attack.ask(post("/sign-in", cookies.isEmpty() ? "Cookie: " + form + "\r\n" : cookies + form + "\r\n", network,
                "_csrf=" + Attack.found(TOKEN, page) + "&email=" + email + "&password=" + typed));
    }

    /** What the editor's forms begin with; nothing for others, whose forms are refused. */
    private String token(String who) throws IOException {
        if (who.isEmpty()) {
            return "";
        }
        Matcher token = Pattern.compile(TOKEN).matcher(attack.ask("GET /desk HTTP/1.0\r\n" + who + "\r\n"));
        return token.find() ? "_csrf=" + token.group(1) + "&" : "";
    }

    private static String post(String path, String cookies, String network, String body) {
        return "POST " + path + " HTTP/1.0\r\n" + cookies + (network.isEmpty() ? "" : "X-Forwarded-For: " + network + "\r\n")
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private long sessions() throws Exception {
        Properties passwords = new Properties();
        passwords.load(Files.newBufferedReader(data.resolve("passwords")));
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/counterclaim", "postgres",
                passwords.getProperty("superuser"));
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from private.session")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
