import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Asks two sites with invented records of different sizes for the same things in turn: {@code Finding.java rounds claims address logins
 * claims address logins}. It prints how long each took.
 */
class Finding {

    private static final int WARM = 30;
    private static final String[] VERDICTS = {"confirmed", "disputed", "refuted", "unproven", "unverified"};
    private static final String[] SIGNALS = {"contested", "unanswered", "corroborated", "retracted"};
    private static final String[] STANCES = {"asserts", "denies", "disputes", "supports", "declines"};
    private static final String[] ORDERS = {"date", "name", "disputed"};
    private static final String[] LANGUAGES = {"de", "en", "es", "fr", "uk"};
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern ACTOR = Pattern.compile("href=\"/actors/([^\"/]+)\"");
    private static final Pattern ARTICLE = Pattern.compile("href=\"/articles/([^\"/]+)\"");

    private final SplittableRandom random = new SplittableRandom(7);
    private final Vocabulary words = Vocabulary.ALL.getFirst();

    /** Somebody who is signed in, or has not signed in yet. */
    private static final class Visitor {

        private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final String address;
        private String token = "";

        Visitor(String address) {
            this.address = address;
        }

        /** Signs in by the line of a file that begins with a role: an email address, "password", and the password. */
        Visitor as(String role, Path logins) throws IOException, InterruptedException {
            String[] login = Files.readAllLines(logins).stream().filter(line -> line.startsWith(role + "@")).findFirst().orElseThrow()
                    .split(" ");
            token = found(TOKEN, send(get("/sign-in")).body());
            send(post("/sign-in", "email", login[0], "password", login[2]));
            token = found(TOKEN, send(get("/account")).body());
            return this;
        }

        HttpRequest get(String path) {
            return HttpRequest.newBuilder(URI.create(address + path)).build();
        }

        HttpRequest post(String path, String... fields) {
            StringBuilder form = new StringBuilder("_csrf=" + encoded(token));
            for (int i = 0; i < fields.length; i += 2) {
                form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
            }
            return HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.toString())).build();
        }

        HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** A site with so many claims, and those who ask it. */
    private static final class Site {

        private final int claims;
        private final Visitor reader;
        private final Visitor editor;
        private final Visitor checker;

        Site(int claims, String address, Path logins) throws IOException, InterruptedException {
            this.claims = claims;
            reader = new Visitor(address);
            editor = new Visitor(address).as("editor", logins);
            checker = new Visitor(address).as("fact-checker", logins);
        }
    }

    /** A request, and who sends it. */
    private record Asked(Visitor by, HttpRequest request) {}

    /** What is asked of a site. */
    private interface Question {

        Asked of(Site site) throws IOException, InterruptedException;
    }

    private static Question read(Function<Site, String> path) {
        return site -> new Asked(site.reader, site.reader.get(path.apply(site)));
    }

    public static void main(String[] arguments) throws Exception {
        List<Site> sites = new ArrayList<>();
        for (int at = 1; at < arguments.length; at += 3) {
            sites.add(new Site(Integer.parseInt(arguments[at]), arguments[at + 1], Path.of(arguments[at + 2])));
        }
        new Finding().measure(Integer.parseInt(arguments[0]), sites);
    }

    private void measure(int rounds, List<Site> sites) throws IOException, InterruptedException {
        System.out.print("| ms, each asked " + rounds + " times in turn ");
        sites.forEach(site -> System.out.printf(Locale.ENGLISH, "| median at %,d claims | p95 ", site.claims));
        System.out.println("| ratio of medians |\n| --- " + "| ---: ".repeat(2 * sites.size() + 1) + "|");
        for (Map.Entry<String, Question> one : questions().entrySet()) {
            double[][] times = new double[sites.size()][rounds];
            for (int round = -WARM; round < rounds; round++) {
                for (int site = 0; site < sites.size(); site++) {
                    double took = ask(one, sites.get(site));
                    if (round >= 0) {
                        times[site][round] = took;
                    }
                }
            }
            print(one.getKey(), times);
        }
    }

    private static double ask(Map.Entry<String, Question> one, Site site) throws IOException, InterruptedException {
        Asked asked = one.getValue().of(site);
        long begun = System.nanoTime();
        HttpResponse<String> answer = asked.by.send(asked.request);
        double took = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200 && answer.statusCode() != 303) {
            throw new IllegalStateException(asked.request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return took;
    }

    private static void print(String words, double[][] times) {
        System.out.print("| " + words + " ");
        for (double[] of : times) {
            Arrays.sort(of);
            System.out.printf(Locale.ENGLISH, "| %.1f | %.1f ", of[of.length / 2], of[(int) (0.95 * of.length)]);
        }
        System.out.printf(Locale.ENGLISH, "| %.2f |%n", times[times.length - 1][times[0].length / 2] / times[0][times[0].length / 2]);
    }

    private Map<String, Question> questions() {
        Map<String, Question> all = new LinkedHashMap<>();
        all.put("a small page, `/method`", read(site -> "/method"));
        all.put("search, one word", read(site -> "/search?q=" + encoded(words.word(random))));
        all.put("search, two words", read(site -> "/search?q=" + encoded(words.words(random, 2))));
        all.put("search, claims with three words", read(site -> "/search?kind=claim&q=" + encoded(words.words(random, 3))));
        all.put("search, mistyped", read(site -> "/search?q=" + encoded(mistyped(words.word(random)))));
        all.put("suggestions", read(site -> "/search/suggestions?q=" + encoded(beginning(words.word(random)))));
        for (String list : List.of("claims", "stories", "actors", "articles")) {
            all.put("`/" + list + "`", read(site -> "/" + list));
            all.put("`/" + list + "`, in an order", read(site -> "/" + list + "?order=" + oneOf(ORDERS)));
            all.put("`/" + list + "`, filtered", read(site -> "/" + list + "?" + filter(list, site)));
        }
        all.put("the queue", this::queue);
        all.put("a story's page of 3 statements", read(site -> "/stories/story-2"));
        all.put("saving a statement", this::save);
        return all;
    }

    private String filter(String list, Site site) {
        return switch (random.nextInt(7)) {
            case 0 -> "verdict=" + oneOf(VERDICTS);
            case 1 -> "signal=" + encoded(oneOf(SIGNALS));
            case 2 -> "stance=" + oneOf(STANCES);
            case 3 -> "words=" + encoded(words.word(random));
            case 4 -> "story=story-" + (1 + random.nextInt(Math.max(2, site.claims / 100)));
            case 5 -> "language=" + oneOf(LANGUAGES);
            default -> "verdict=" + oneOf(VERDICTS) + "&language=" + oneOf(LANGUAGES) + "&stance=" + oneOf(STANCES);
        };
    }

    private Asked queue(Site site) {
        return new Asked(site.checker, site.checker.get("/review?signal=" + encoded(oneOf(SIGNALS))));
    }

    /** Puts one more statement on record, by somebody who is named with the claim, in an article that carries one on it. */
    private Asked save(Site site) throws IOException, InterruptedException {
        String claim;
        String page;
        do { // Some were withdrawn.
            claim = "claim-" + (1 + random.nextInt(site.claims));
            page = site.reader.send(site.reader.get("/claims/" + claim)).body();
        } while (!ACTOR.matcher(page).find() || !ARTICLE.matcher(page).find());
        return new Asked(site.editor, site.editor.post("/desk/statements",
                "actor", "[" + found(ACTOR, page) + "]", "stance", "denies", "claim", "[" + claim + "]", "said", "3 May 2004",
                "quotation", words.words(random, 8) + " " + System.nanoTime(),
                "report1.article", "[" + found(ARTICLE, page) + "]"));
    }

    private String oneOf(String[] all) {
        return all[random.nextInt(all.length)];
    }

    private String mistyped(String word) {
        return word.length() < 5 ? word : word.substring(0, 2) + word.charAt(3) + word.charAt(2) + word.substring(4);
    }

    private String beginning(String word) {
        return word.substring(0, Math.min(word.length(), 2 + random.nextInt(4)));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
