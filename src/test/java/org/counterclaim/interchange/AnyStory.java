package org.counterclaim.interchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes a valid story bundle at random, with anything that a bundle may hold, but the same for the same seed. All slugs are its own. */
final class AnyStory {

    private static final List<String> PIECES = List.of("plain words", "“quoted”", "\"quoted\"", "back\\slash", "</script>", "é e\u0301",
            "من قال", "誰が言った", "👩‍👩‍👧", "\u2028", "{\"a\":[1]}", "=1+1", "&amp;", "it’s so");
    private static final List<String> DATES = List.of("2022", "2022-10~", "2022-10-11?", "../2022-10-11", "2022-10-03/2022-10-09",
            "1984-XX", "2004-06-~01/2004-06-~20", "Y-17000", "2021-21", "2022-10-11T14:05:00Z", "2022-10-12", "2023-01-01/..");
    private static final List<String> FOR = List.of("asserts", "supports", "qualifies", "retracts", "declines to comment", "reports");

    private final SplittableRandom random;
    private final String prefix;

    private AnyStory(long seed) {
        this.random = new SplittableRandom(seed);
        this.prefix = "any" + seed;
    }

    /** Returns its slug. */
    static String slug(long seed) {
        return "any" + seed;
    }

    /** Returns it as UTF-8. */
    static byte[] bundle(long seed) {
        return JsonMapper.shared().writeValueAsString(new AnyStory(seed).bundle()).getBytes(UTF_8);
    }

    private Map<String, Object> bundle() {
        List<String> topics = slugs("t", 3);
        List<String> actors = slugs("a", 8);
        List<String> articles = slugs("r", 7);
        List<String> claims = slugs("c", 5);
        Map<String, Object> story = record(prefix, "title", text(), "standfirst", text(), "topics", some(topics));
        maybe(story, "frontPage", "first");
        return object("format", "counterclaim-story-bundle", "version", 1, "story", story,
                "topics", topics.stream().map(topic -> record(topic, "name", topic + " " + text())).toList(),
                "actors", actors.stream().map(actor -> actor(actor, actors)).toList(),
                "articles", articles.stream().map(article -> article(article, articles, actors)).toList(),
                "claims", IntStream.range(0, claims.size()).mapToObj(i -> claim(i, claims, topics, actors, articles)).toList(),
                "ratings", slugs("g", 6).stream().map(rating -> rating(rating, claims, actors, articles)).toList());
    }

    private Map<String, Object> rating(String slug, List<String> claims, List<String> actors, List<String> articles) {
        Map<String, Object> rating = record(slug, "claim", one(claims), "checker", one(actors), "rating", text());
        maybe(rating, "language", one(List.of("en", "ar")));
        maybe(rating, "meaning", one(List.of("confirmed", "refuted")));
        maybe(rating, "article", one(articles));
        maybe(rating, "given", one(DATES));
        return rating;
    }

    private Map<String, Object> actor(String slug, List<String> all) {
        String kind = one(List.of("person", "organisation", "government", "outlet", "unnamed source"));
        Map<String, Object> actor = record(slug, "name", slug + " " + text(), "kind", kind, "aliases", some(texts()));
        maybe(actor, "description", text());
        maybe(actor, "grammaticalNumber", one(List.of("singular", "plural")));
        maybe(actor, "wikidataId", "Q" + (1 + random.nextInt(1_000_000)));
        maybe(actor, "webAddress", "https://example.org/" + slug);
        return kind.equals("unnamed source") ? with(actor, "vouchedBy", some(but(slug, all))) : actor;
    }

    private Map<String, Object> article(String slug, List<String> all, List<String> actors) {
        Map<String, Object> article = record(slug, "headline", text(), "kind", one(List.of("news article", "broadcast", "social post")),
                "authors", some(actors), "reliesOn", some(but(slug, all)));
        maybe(article, "publisher", one(actors));
        maybe(article, "webAddress", "https://example.org/%s?q=%s".formatted(slug, "%C3%BC"));
        maybe(article, "archivedAddress", "https://archive.example/" + slug);
        maybe(article, "published", one(DATES));
        maybe(article, "language", one(List.of("en", "uk", "zh-Hant-TW")));
        maybe(article, "summary", text() + "\n\n" + text());
        return article;
    }

    private Map<String, Object> claim(int i, List<String> all, List<String> topics, List<String> actors, List<String> articles) {
        String slug = all.get(i);
        List<Object> statements = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (int n = random.nextInt(9); n > 0; n--) {
            String statement = slug + "-s" + n;
            statements.add(random.nextInt(statements.size() + 1), statement(statement, before, actors, articles));
            before.add(statement);
        }
        List<Object> links = new ArrayList<>();
        some(but(slug, all)).forEach(other -> links.add(object("kind", one(List.of("contradicts", "part of")), "other", other)));
        Map<String, Object> claim = record(slug, "number", 2 + i * 3, "text", slug + " " + text(), "about", some(actors),
                "topics", some(topics), "links", links, "statements", statements, "verdicts", verdicts(before, articles));
        maybe(claim, "event", one(DATES));
        maybe(claim, "context", text());
        return claim;
    }

    private Map<String, Object> statement(String slug, List<String> before, List<String> actors, List<String> articles) {
        boolean isAgainst = random.nextBoolean();
        Map<String, Object> statement = record(slug, "actor", one(actors), "stance",
                isAgainst ? one(List.of("denies", "disputes")) : one(FOR), "said", one(DATES), "relays", some(actors),
                "reports", reports(some(articles)));
        maybe(statement, "basis", one(List.of("witnessed", "document", "told", "inferred", "not stated")));
        if (random.nextBoolean()) {
            with(with(statement, "quotation", text()), "quotationLanguage", one(List.of("en", "fr")));
            maybe(statement, "translation", text());
        }
        if (isAgainst) {
            maybe(statement, "aim", one(List.of("substance", "attribution")));
        }
        if (!before.isEmpty()) {
            maybe(statement, "answers", one(before));
        }
        return statement;
    }

    /** Each from one before it, or from none, so that they do not go round in a circle. */
    private List<Object> reports(List<String> articles) {
        List<Object> reports = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            Map<String, Object> report = object("article", articles.get(i));
            maybe(report, "wording", text());
            maybe(report, "locator", text());
            if (i > 0) {
                maybe(report, "relayedFrom", articles.get(random.nextInt(i)));
            }
            if (random.nextBoolean()) {
                with(report, "status", one(List.of("as published", "corrected", "retracted", "deleted")));
                maybe(report, "statusDate", one(DATES));
                maybe(report, "statusNote", text() + "\n\n" + text());
            }
            reports.add(report);
        }
        return reports;
    }

    private List<Object> verdicts(List<String> statements, List<String> articles) {
        List<Object> verdicts = new ArrayList<>();
        String last = "";
        for (int n = random.nextInt(4); n > 0; n--) {
            String mark = one(List.of("confirmed", "disputed", "refuted", "unproven", "withdrawn"));
            Map<String, Object> verdict = object("mark", mark, "rationale", text() + "\n\n*" + text() + "*", "by", "Fay " + text(),
                    "given", Instant.parse("2024-01-0%dT10:00:0%d.%06dZ".formatted(verdicts.size() + 1, n, random.nextInt(1_000_000)))
                            .toString(),
                    "evidence", evidence(statements, articles));
            maybe(verdict, "wouldChangeIt", text());
            maybe(verdict, "approvedBy", "Bo");
            maybe(verdict, "reviewBy", "2030-02-28");
            maybe(verdict, "interest", text());
            if (mark.equals(last)) {
                verdict.put("corrects", verdicts.size());
            }
            verdicts.add(verdict);
            last = mark;
        }
        return verdicts;
    }

    private List<Object> evidence(List<String> statements, List<String> articles) {
        List<Object> evidence = new ArrayList<>();
        some(articles).forEach(article -> evidence.add(object("article", article, "direction", one(List.of("for", "against")))));
        some(statements).forEach(
                statement -> evidence.add(object("statement", statement, "direction", one(List.of("for", "against")), "note", text())));
        return evidence;
    }

    private List<String> slugs(String kind, int most) {
        return IntStream.rangeClosed(0, random.nextInt(most)).mapToObj(i -> prefix + "-" + kind + i).toList();
    }

    private String text() {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(' ').append(one(PIECES));
        }
        return text.toString();
    }

    private List<String> texts() {
        return List.copyOf(new LinkedHashSet<>(List.of(text(), text(), text())));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> some(List<String> of) {
        List<String> left = new ArrayList<>(of);
        List<String> chosen = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0 && !left.isEmpty(); i--) {
            chosen.add(left.remove(random.nextInt(left.size())));
        }
        return chosen;
    }

    private static List<String> but(String one, List<String> all) {
        return all.stream().filter(other -> !other.equals(one)).toList();
    }

    private static Map<String, Object> record(String slug, Object... namesAndValues) {
        Map<String, Object> record = object("slug", slug);
        record.putAll(object(namesAndValues));
        return record;
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private static Map<String, Object> with(Map<String, Object> object, String name, Object value) {
        object.put(name, value);
        return object;
    }

    private void maybe(Map<String, Object> object, String name, Object value) {
        if (random.nextBoolean()) {
            object.put(name, value);
        }
    }
}
