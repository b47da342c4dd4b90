package org.counterclaim.interchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.Counterclaim;
import org.counterclaim.actor.Actor;
import org.counterclaim.actor.Actors;
import org.counterclaim.article.Articles;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.Claims;
import org.counterclaim.core.Slug;
import org.counterclaim.database.TestServer;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordRepository;
import org.counterclaim.statement.Statements;
import org.counterclaim.story.Stories;
import org.counterclaim.testing.Raw;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.TestDatabase;
import org.counterclaim.testing.Thorough;
import org.counterclaim.web.cache.LongStory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.interchange.Samples.CHECK;
import static org.counterclaim.interchange.Samples.EDIT;
import static org.counterclaim.interchange.Samples.bytes;
import static org.counterclaim.interchange.Samples.demo;
import static org.counterclaim.interchange.Samples.small;

/** What leaves a site as a bundle comes into another one, and leaves that as the same bytes. */
@StandsAlone
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryBundleExporterTests {

    private static final int STORIES = Thorough.or(10, 500);

    @LocalServerPort
    int port;

    @Autowired
    StoryBundleImporter bundles;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Stories stories;

    @Autowired
    Actors actors;

    @Autowired
    Articles articles;

    @Autowired
    Claims claims;

    @Autowired
    Statements statements;

    private ConfigurableApplicationContext other;

    @BeforeAll
    void startAnotherSite() {
        TestServer.Database database = TestDatabase.migrated();
        other = new SpringApplicationBuilder(Counterclaim.class).run("--server.port=0", "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.runtime(), "--spring.datasource.password=" + database.runtimePassword(),
                "--spring.flyway.url=" + database.url(), "--spring.flyway.user=" + database.owner(),
                "--spring.flyway.password=" + database.ownerPassword());
    }

    @AfterAll
    void stopIt() {
        other.close();
    }

    @Test
    void demoStoryIsTheSameOnAnotherSite() throws IOException {
        bundles.load(demo(), EDIT, CHECK);
        byte[] out = out("musk-ukraine-peace-plan");
        assertThat(comparable(out)).isEqualTo(comparable(demo()));
        comesBackTheSame("musk-ukraine-peace-plan", out);
    }

    @Test
    void anyStoryIsTheSameOnAnotherSite() throws IOException {
        for (long seed = 0; seed < STORIES; seed++) {
            bundles.load(AnyStory.bundle(seed), EDIT, CHECK);
            byte[] out = out(AnyStory.slug(seed));
            assertThat(comparable(out).get("claims")).as("seed %d", seed).isEqualTo(comparable(AnyStory.bundle(seed)).get("claims"));
            comesBackTheSame(AnyStory.slug(seed), out);
        }
    }

    @Test
    void longStoryIsTheSameOnAnotherSite() throws IOException {
        int size = Thorough.or(300, 3000);
        bundles.load(LongStory.bundle("long", size), EDIT, CHECK);
        byte[] out = out("long");
        assertThat(JsonMapper.shared().readTree(out).findValuesAsString("stance")).hasSize(size);
        comesBackTheSame("long", out);
    }

    @Test
    void whatNobodyReadsOnTheSiteStaysThere() throws IOException {
        bundles.load(bytes(small("gone").replace("\"evidence\": [", "\"evidence\": [{\"statement\": \"gone-ann-denies\", \"direction\": "
                + "\"for\"}, {\"article\": \"gone-second\", \"direction\": \"for\"}, ")), EDIT, CHECK);
        transaction.executeWithoutResult(status -> {
            withdraw(statements, "gone-sailors-say-so");
            withdraw(claims, "gone-it-stayed");
            withdraw(articles, "gone-first");
            Actor ann = actors.findBySlugIn(List.of(Slug.of("gone-ann"))).getFirst();
            ann.rename(Slug.of("gone-anne"), EDIT);
            actors.save(ann);
        });
        byte[] out = out("gone-story");
        JsonNode bundle = JsonMapper.shared().readTree(out);
        assertThat(bundle.findValuesAsString("slug")).containsExactly("gone-story", "gone-anne", "gone-first", "gone-second",
                "gone-it-sailed", "gone-ann-denies");
        assertThat(bundle.at("/claims/0/statements/0").has("answers")).isFalse();
        assertThat(bundle.at("/claims/0").has("links")).isFalse();
        assertThat(bundle.at("/articles/0").propertyNames()).containsExactly("slug", "headline", "kind");
        assertThat(bundle.at("/claims/0/verdicts/1/evidence")).hasSize(3);
        comesBackTheSame("gone-story", out);
    }

    @Test
    void claimThatLeftIsNotToldAndOneOfTwoStoriesIsInBoth() throws IOException {
        bundles.load(bytes(small("pair")), EDIT, CHECK);
        bundles.load(bytes(small("pair").replace("\"slug\": \"pair-story\"", "\"slug\": \"pair-next\"").replace("\"number\": 1",
                "\"number\": 7")), EDIT, CHECK);
        transaction.executeWithoutResult(status -> {
            Claim claim = claims.findBySlugIn(List.of(Slug.of("pair-it-stayed"))).getFirst();
            claim.leave(stories.findBySlugIn(List.of(Slug.of("pair-next"))).getFirst().id(), EDIT);
            claims.save(claim);
        });
        assertThat(numbers(out("pair-story"))).containsExactly(1, 2);
        assertThat(numbers(out("pair-next"))).containsExactly(7);
    }

    @Test
    void storyWithoutClaimsIsABundle() throws IOException {
        bundles.load(bytes("""
                {"format": "counterclaim-story-bundle", "version": 1, "story": {"slug": "bare", "title": "Bare", "standfirst": "No."}}"""),
                EDIT, CHECK);
        assertThat(new String(out("bare"), UTF_8)).isEqualTo("""
                {
                  "format" : "counterclaim-story-bundle",
                  "version" : 1,
                  "story" : {
                    "slug" : "bare",
                    "title" : "Bare",
                    "standfirst" : "No."
                  }
                }
                """);
    }

    @Test
    void fileAnswersAsThePageDoes() throws IOException {
        bundles.load(bytes(small("at")), EDIT, CHECK);
        assertThat(Raw.ask(port, "GET", "/stories/nowhere.json").status()).isEqualTo(404);
        Raw first = Raw.ask(port, "GET", "/stories/at-story.json", "Accept-Encoding: gzip");
        assertThat(first.header("Content-Type")).hasValue("application/json");
        assertThat(first.header("Content-Encoding")).hasValue("gzip");
        assertThat(first.text()).isEqualTo(Raw.ask(port, "GET", "/stories/at-story.json").text());
        assertThat(Raw.ask(port, "HEAD", "/stories/at-story.json").body()).isEmpty();
        transaction.executeWithoutResult(status -> rename("at-story", "at-another"));
        assertThat(Raw.ask(port, "GET", "/stories/at-story.json").header("Location")).hasValueSatisfying(
                place -> assertThat(place).endsWith("/stories/at-another.json"));
        String tag = Raw.ask(port, "HEAD", "/stories/at-another.json").header("ETag").orElseThrow();
        assertThat(Raw.ask(port, "GET", "/stories/at-another.json", "If-None-Match: " + tag).status()).isEqualTo(304);
        transaction.executeWithoutResult(status -> withdraw(stories, "at-another"));
        assertThat(Raw.ask(port, "GET", "/stories/at-another.json").status()).isEqualTo(410);
    }

    private void rename(String slug, String to) {
        stories.findBySlugIn(List.of(Slug.of(slug))).forEach(story -> {
            story.rename(Slug.of(to), EDIT);
            stories.save(story);
        });
    }

    private static <R extends PublishedRecord> void withdraw(RecordRepository<R, ?> records, String slug) {
        R record = records.findBySlugIn(List.of(Slug.of(slug))).getFirst();
        record.withdraw(EDIT);
        records.save(record);
    }

    private static List<Integer> numbers(byte[] bundle) {
        return JsonMapper.shared().readTree(bundle).get("claims").valueStream().map(claim -> claim.get("number").intValue()).toList();
    }

    private void comesBackTheSame(String slug, byte[] out) {
        StoryBundleImporter there = other.getBean(StoryBundleImporter.class);
        there.load(out, EDIT, CHECK);
        byte[] again = other.getBean(TransactionTemplate.class).execute(status -> {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try {
                other.getBean(StoryBundleExporter.class)
                        .write(other.getBean(Stories.class).findBySlugIn(List.of(Slug.of(slug))).getFirst().id(), all);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return all.toByteArray();
        });
        assertThat(again).as(slug).isEqualTo(out);
        assertThat(there.load(out, EDIT, CHECK)).extracting(ImportResult::created, ImportResult::changed).containsExactly(0, 0);
    }

    private byte[] out(String slug) throws IOException {
        Raw answer = Raw.ask(port, "GET", "/stories/" + slug + ".json");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    /** Returns a bundle as it is but for the order of what has none, and without what goes without saying. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> comparable(byte[] bundle) {
        return (Map<String, Object>) comparable("", JsonMapper.shared().readValue(bundle, Object.class));
    }

    private static Object comparable(String name, Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> members = new TreeMap<>();
            object.forEach((member, of) -> members.put((String) member, comparable((String) member, of)));
            members.values().removeIf(List.of()::equals);
            members.remove("basis", "not stated");
            if (members.remove("by", CHECK.by().publicName())) {
                members.remove("given");
            }
            return members;
        }
        if (value instanceof List<?> items) {
            List<Object> all = new ArrayList<>();
            items.forEach(item -> all.add(comparable("", item)));
            if (!List.of("relays", "authors", "evidence", "verdicts").contains(name)) {
                all.sort(Comparator.comparing(Object::toString));
            }
            return all;
        }
        return value;
    }
}
