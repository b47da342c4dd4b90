package org.counterclaim.reader.claimreview;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.counterclaim.claim.Claim;
import org.counterclaim.claim.Claims;
import org.counterclaim.core.Slug;
import org.counterclaim.core.json.ScriptJson;
import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.Raw;
import org.counterclaim.web.cache.SiteTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Programs read verdicts as ClaimReview. Nobody else checks that any longer, so that our own schema does. */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimReviewTests {

    private static final String HOSTILE = "</script><script>alert(1)</script><!-- ]]> & \u2028\u2029 \\\"";

    private static final String STORY = """
            {"format": "counterclaim-story-bundle", "version": 1, "story": {"slug": "jl", "title": "T", "standfirst": "S"},
             "actors": [{"slug": "jl-ann", "name": "Ann %1$s", "kind": "person", "wikidataId": "Q42", "webAddress": "https://ann.example"},
               {"slug": "jl-paper", "name": "Paper", "kind": "outlet"}],
             "articles": [
               {"slug": "jl-late", "headline": "Late", "kind": "news article", "webAddress": "https://paper.example/late",
                "published": "2022-06~"},
               {"slug": "jl-first", "headline": "First %1$s", "kind": "news article", "publisher": "jl-paper",
                "webAddress": "https://paper.example/first", "published": "2022-05-04"},
               {"slug": "jl-denial", "headline": "Denial", "kind": "news article", "webAddress": "https://paper.example/denial"}],
             "claims": [
               {"slug": "jl-so", "number": 1, "text": "It is %1$s so.", "statements": [
                 {"slug": "jl-b", "actor": "jl-paper", "stance": "supports", "said": "2022-07", "reports": [{"article": "jl-late"}]},
                 {"slug": "jl-a", "actor": "jl-ann", "stance": "asserts", "said": "2022-05-03", "reports": [{"article": "jl-first"}]},
                 {"slug": "jl-d", "actor": "jl-paper", "stance": "denies", "said": "2022", "reports": [{"article": "jl-denial"}]}],
                "verdicts": [{"mark": "unproven", "rationale": "Early.", "given": "2023-01-01T10:00:00Z", "by": "Bo"},
                  {"mark": "refuted", "rationale": "*%1$s*", "given": "2023-02-01T10:00:00.5Z", "by": "Fay"}]},
               {"slug": "jl-back", "number": 2, "text": "Taken back.", "verdicts": [
                  {"mark": "confirmed", "rationale": "R", "given": "2023-01-01T10:00:00Z", "by": "Bo"},
                  {"mark": "withdrawn", "rationale": "R", "given": "2023-03-01T10:00:00Z", "by": "Bo"}]},
               {"slug": "jl-none", "number": 3, "text": "Nobody checked."},
               {"slug": "jl-gone", "number": 4, "text": "Gone.", "verdicts": [
                  {"mark": "confirmed", "rationale": "R", "given": "2023-01-01T10:00:00Z", "by": "Bo"}]}]}""";

    @LocalServerPort
    int port;

    @Autowired
    StoryBundleImporter bundles;

    @Autowired
    JdbcClient database;

    @Autowired
    Claims claims;

    @Autowired
    TransactionTemplate transaction;

    @BeforeAll
    void load() {
        String hostile = JsonMapper.shared().writeValueAsString(HOSTILE.replaceAll("[\u2028\u2029]", ""));
        bundles.load(STORY.formatted(hostile.substring(1, hostile.length() - 1)).getBytes(UTF_8), OneOfEach.CHANGE);
        transaction.executeWithoutResult(status -> {
            Claim claim = claims.findBySlugIn(List.of(Slug.of("jl-gone"))).getFirst();
            claim.withdraw(OneOfEach.CHANGE);
            claims.save(claim);
        });
    }

    @Test
    void everyStandingVerdictIsValidOnItsPageAndAsAFile() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(get("/claim-review.schema.json").text());
        List<String> slugs = database.sql("select slug from claim where withdrawn_at is null").query(String.class).list();
        int valid = 0;
        for (String slug : slugs) {
            Document page = Jsoup.parse(get("/claims/" + slug).text());
            String embedded = page.select("script[type=application/ld+json]").stream().map(one -> one.data()).findFirst().orElse(null);
            Raw file = get("/claims/" + slug + ".jsonld");
            assertThat(file.status()).as(slug).isEqualTo(embedded == null ? 404 : 200);
            if (embedded != null) {
                assertThat(schema.validate(json(file))).as(slug).isEmpty();
                assertThat(JsonMapper.shared().readTree(embedded)).as(slug).isEqualTo(json(file));
                valid++;
            }
        }
        assertThat(valid).isGreaterThan(5);
    }

    @Test
    void reviewSaysWhoSaidItWhereAndWhatTheVerdictIs() throws Exception {
        JsonNode review = json(get("/claims/jl-so.jsonld"));
        assertThat(get("/claims/jl-so.jsonld").header("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("application/ld+json"));
        assertThat(review.at("/reviewRating").toString()).isEqualTo(
                "{\"@type\":\"Rating\",\"alternateName\":\"refuted\",\"ratingValue\":1,\"worstRating\":1,\"bestRating\":3}");
        assertThat(review.at("/url").asString()).isEqualTo("http://localhost:8080/claims/jl-so");
        assertThat(review.at("/datePublished").asString()).isEqualTo("2023-02-01T10:00:00Z");
        assertThat(review.at("/contributor/name").asString()).isEqualTo("Fay");
        assertThat(review.at("/itemReviewed/author/sameAs").toString())
                .isEqualTo("[\"https://ann.example/\",\"https://www.wikidata.org/entity/Q42\"]");
        assertThat(review.at("/itemReviewed/datePublished").asString()).isEqualTo("2022-05-03");
        assertThat(review.at("/itemReviewed/appearance").findValuesAsString("url"))
                .containsExactly("https://paper.example/first", "https://paper.example/late");
        assertThat(review.at("/itemReviewed/appearance/1").has("datePublished")).as("an approximate date").isFalse();
        assertThat(review.at("/itemReviewed/firstAppearance/url").asString()).isEqualTo("https://paper.example/first");
    }

    @Test
    void noTextLeavesItsElement() throws Exception {
        String html = get("/claims/jl-so").text();
        Document page = Jsoup.parse(html);
        assertThat(page.select("script")).hasSize(2);
        String data = page.select("script[type=application/ld+json]").getFirst().data();
        assertThat(data).doesNotContain("<", ">", "&");
        assertThat(JsonMapper.shared().readTree(data).at("/claimReviewed").asString()).contains("</script><script>alert(1)</script><!--");
        assertThat(ScriptJson.of(Map.of("a", "\u2028\u2029"))).isEqualTo("{\"a\":\"\\u2028\\u2029\"}");
    }

    @Test
    void claimWithoutAStandingVerdictSaysSo() throws Exception {
        for (String slug : List.of("jl-none", "jl-back")) {
            Raw none = get("/claims/" + slug + ".jsonld");
            assertThat(none.status()).isEqualTo(404);
            assertThat(none.text()).contains("No verdict stands on this claim");
        }
        assertThat(get("/claims/jl-gone.jsonld").status()).isEqualTo(410);
        assertThat(get("/claims/nowhere.jsonld").status()).isEqualTo(404);
    }

    @Test
    void feedHasEachStandingVerdictAndTellsWhatWasTakenBack() throws Exception {
        Raw answer = get("/feeds/claim-reviews.json");
        JsonNode feed = json(answer);
        assertThat(feed.get("@type").asString()).isEqualTo("DataFeed");
        Map<String, JsonNode> items = feed.get("dataFeedElement").valueStream()
                .collect(Collectors.toMap(one -> one.at("/item/url").asString().replace("http://localhost:8080", ""), Function.identity()));
        assertThat(items.keySet()).hasSize(
                database.sql("select count(distinct claim_id) from verdict").query(Integer.class).single());
        assertThat(items.get("/claims/jl-back").toString()).isEqualTo("""
                {"@type":"DataFeedItem","dateDeleted":"2023-03-01T10:00:00Z","item":%s}"""
                .formatted(items.get("/claims/jl-back").get("item")));
        assertThat(items.get("/claims/jl-back").get("item").propertyNames()).containsExactlyInAnyOrder("@type", "url");
        assertThat(items.get("/claims/jl-gone").has("dateDeleted")).isTrue();
        assertThat(items.get("/claims/jl-gone").get("item").toString()).doesNotContain("Gone.");
        JsonNode standing = json(get("/claims/jl-so.jsonld"));
        assertThat(((ObjectNode) standing).without("@context"))
                .isEqualTo(items.get("/claims/jl-so").get("item"));
        assertThat(get("/feeds/claim-reviews.json", "If-None-Match: " + answer.header("ETag").orElseThrow()).status()).isEqualTo(304);
        assertThat(Raw.ask(port, "HEAD", "/feeds/claim-reviews.json").body()).isEmpty();
        assertThat(get("/feeds/claim-reviews.json", "Accept-Encoding: gzip").text()).isEqualTo(answer.text());
    }

    private static JsonNode json(Raw answer) throws Exception {
        assertThat(answer.status()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.text());
    }

    private Raw get(String path, String... headers) throws Exception {
        return Raw.ask(port, "GET", path, headers);
    }
}
