package org.counterclaim.reader.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.reader.filter.ActorRole;
import org.counterclaim.reader.filter.RecordFilterReader;
import org.counterclaim.statement.Stance;
import org.counterclaim.testing.OneOfEach;

/** Stories that are made up at random, and known, so that a test can tell by itself what a list has to show. */
public final class ListScene {

    static final int STORIES = 4;
    static final int CLAIMS = 12;
    static final int ACTORS = 7;
    static final int TOPICS = 3;

    public final String mark;
    public final List<MadeClaim> claims = new ArrayList<>();
    private final Random random;

    public record MadeArticle(String slug, String kind, String publisher, String language, int year) {}

    public record MadeStatement(String actor, Stance stance, int year, @Nullable MadeArticle article, @Nullable String relay) {}

    public record MadeClaim(String slug, String story, String text, Set<String> about, Set<String> topics, List<MadeStatement> statements,
            String verdict) {}

    private ListScene(long seed) {
        this.mark = "l" + UUID.randomUUID().toString().substring(0, 8);
        this.random = new Random(seed);
    }

    public static ListScene load(StoryBundleImporter bundles, long seed) {
        ListScene scene = new ListScene(seed);
        for (int story = 0; story < STORIES; story++) {
            bundles.load(JsonMapper.shared().writeValueAsBytes(scene.bundle(story)), OneOfEach.CHANGE);
        }
        return scene;
    }

    public String story(int number) {
        return mark + "-story-" + number;
    }

    public String actor(int number) {
        return mark + "-actor-" + number;
    }

    public String topic(int number) {
        return mark + "-topic-" + number;
    }

    private Map<String, Object> bundle(int story) {
        Map<String, Object> bundle = new LinkedHashMap<>(Map.of("format", "counterclaim-story-bundle", "version", 1,
                "story", Map.of("slug", story(story), "title", "Story " + story + " of " + mark, "standfirst", "Made up.", "topics",
                        List.of(topic(story % TOPICS)))));
        bundle.put("topics",
                IntStream.range(0, TOPICS).mapToObj(i -> Map.of("slug", topic(i), "name", "Topic " + i + " of " + mark)).toList());
        List<Object> actors = new ArrayList<>();
        for (int i = 0; i < ACTORS; i++) {
            actors.add(Map.of("slug", actor(i), "name", "Speaker " + i + " of " + mark, "kind", kinds(RecordList.ACTORS, i)));
        }
        bundle.put("actors", actors);
        List<MadeArticle> articles = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            articles.add(new MadeArticle(mark + "-article-" + story + "-" + i, kinds(RecordList.ARTICLES, i), actor(random.nextInt(ACTORS)),
                    List.of("en", "fr", "pt-BR").get(random.nextInt(3)), 2019 + random.nextInt(5)));
        }
        bundle.put("articles", articles.stream().map(one -> Map.of("slug", one.slug, "headline", "Report " + one.slug, "kind", one.kind,
                "publisher", one.publisher, "language", one.language, "published", one.year + "-05-01")).toList());
        List<Object> made = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            MadeClaim claim = claim(story, i, articles);
            claims.add(claim);
            made.add(written(claim, i + 1));
        }
        bundle.put("claims", made);
        return bundle;
    }

    private static String kinds(RecordList list, int number) {
        return list.kinds().get(number % list.kinds().size());
    }

    private MadeClaim claim(int story, int number, List<MadeArticle> articles) {
        List<MadeStatement> statements = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            statements.add(new MadeStatement(actor(random.nextInt(ACTORS)), Stance.values()[random.nextInt(Stance.values().length)],
                    2015 + random.nextInt(6), random.nextBoolean() ? articles.get(random.nextInt(articles.size())) : null,
                    random.nextInt(4) == 0 ? actor(random.nextInt(ACTORS)) : null));
        }
        Set<String> about = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            about.add(actor(random.nextInt(ACTORS)));
        }
        Set<String> topics = random.nextBoolean() ? Set.of() : Set.of(topic(random.nextInt(TOPICS)));
        String verdict = RecordFilterReader.VERDICTS.get(random.nextInt(RecordFilterReader.VERDICTS.size()));
        String text = "=Thing " + random.nextInt(5) + ", \"of\" " + mark + "-" + story + "-" + number;
        return new MadeClaim(mark + "-claim-" + story + "-" + number, story(story), text, about, topics, statements,
                verdict.equals("withdrawn") ? "unverified" : verdict);
    }

    private static Map<String, Object> written(MadeClaim claim, int number) {
        Map<String, Object> written = new LinkedHashMap<>(Map.of("slug", claim.slug, "number", number, "text", claim.text,
                "about", claim.about.stream().sorted().toList(), "topics", claim.topics));
        int[] at = {0};
        written.put("statements", claim.statements.stream().map(one -> statement(claim.slug + "-" + at[0]++, one)).toList());
        if (!claim.verdict.equals("unverified")) {
            written.put("verdicts", List.of(Map.of("mark", claim.verdict, "rationale", "So it was found.")));
        }
        return written;
    }

    private static Map<String, Object> statement(String slug, MadeStatement one) {
        Map<String, Object> written = new LinkedHashMap<>(Map.of("slug", slug, "actor", one.actor, "stance", one.stance.toString(),
                "said", one.year + "-03-01"));
        if (one.article != null) {
            written.put("reports", List.of(Map.of("article", one.article.slug)));
        }
        if (one.relay != null && !one.relay.equals(one.actor)) {
            written.put("relays", List.of(one.relay));
        }
        return written;
    }

    /** A filter for this scene's records, by its parameters; it names a story or an actor of the scene, so that nothing else passes. */
    public Map<String, String> filter(RecordList list) {
        Map<String, String> all = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            all.put("story", story(random.nextInt(STORIES)));
        }
        if (all.isEmpty() || random.nextInt(3) == 0) {
            all.put("actor", actor(random.nextInt(ACTORS)));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            addTo(all, list);
        }
        all.put("order", ListOrder.values()[random.nextInt(ListOrder.values().length)].toString());
        return all;
    }

    private void addTo(Map<String, String> all, RecordList list) {
        switch (random.nextInt(9)) {
            case 0 -> all.put("role", ActorRole.values()[random.nextInt(3)].toString());
            case 1 -> all.put("stance", Stance.values()[random.nextInt(Stance.values().length)].mark());
            case 2 -> all.put("verdict", RecordFilterReader.VERDICTS.get(random.nextInt(RecordFilterReader.VERDICTS.size())));
            case 3 -> all.put("from", String.valueOf(2014 + random.nextInt(10)));
            case 4 -> all.put("to", String.valueOf(2014 + random.nextInt(10)));
            case 5 -> all.put("publisher", actor(random.nextInt(ACTORS)));
            case 6 -> all.put("language", List.of("en", "French", "pt").get(random.nextInt(3)));
            case 7 -> {
                if (list != RecordList.STORIES) {
                    all.put("topic", topic(random.nextInt(TOPICS)));
                }
            }
            default -> {
                if (!list.kinds().isEmpty()) {
                    all.put("kind", kinds(list, random.nextInt(6)));
                }
            }
        }
    }

    /** Returns the slugs of the statements that pass a filter, told without SQL. */
    public Set<String> passingStatements(Map<String, String> filter) {
        ListOracle oracle = new ListOracle(filter);
        return claims.stream().flatMap(claim -> IntStream.range(0, claim.statements().size())
                .filter(at -> oracle.passes(claim, claim.statements().get(at))).mapToObj(at -> claim.slug() + "-" + at))
                .collect(Collectors.toSet());
    }

    /** Returns the slugs of the claims that pass a filter, told without SQL. */
    public Set<String> passing(Map<String, String> filter) {
        return claims.stream().filter(claim -> new ListOracle(filter).passes(claim)).map(MadeClaim::slug).collect(Collectors.toSet());
    }
}
