package org.counterclaim.interchange;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.testing.DemonstrationTest;
import org.counterclaim.testing.Raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What leaves the site in other people's formats keeps their rules. */
@DemonstrationTest
class PublishedFormatTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @TestFactory
    Stream<DynamicTest> everyPageOfEachFeedKeepsTheRulesOfAtom() {
        return Stream.concat(Stream.of("/feeds/history.atom", "/feeds/history.atom?kind=claim", "/stories.atom", "/claims.atom",
                "/claims.atom?words=%C3%A4+%26+%3C", "/actors.atom?order=name", "/articles.atom", "/search.atom?q=peace+%22plan%22",
                "/search.atom?q=nothing-has-this-word"), database.sql("""
                        select '/stories/' || slug || '.atom' from story union all select '/claims/' || slug || '.atom' from claim
                        union all select '/actors/' || slug || '.atom' from actor order by 1""").query(String.class).list().stream())
                .map(feed -> DynamicTest.dynamicTest(feed, () -> checkPages(feed)));
    }

    /** Follows the links to further pages to the end. */
    private void checkPages(String feed) throws Exception {
        List<String> ids = new ArrayList<>();
        for (String page = feed; page != null;) {
            Raw answer = Raw.ask(port, "GET", page);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(AtomRules.faults(answer.body())).isEmpty();
            Element read = Jsoup.parse(answer.text(), Parser.xmlParser()).child(0);
            ids.addAll(read.select("entry > id").eachText());
            Element next = read.selectFirst("feed > link[rel=next]");
            page = next == null ? null : relative(next.attr("href"));
            assertThat(relative(read.select("feed > link[rel=self]").attr("href")).split("[?]", -1)[0]).isEqualTo(feed.split("[?]", -1)[0]);
        }
        assertThat(ids).as("ids on all pages").doesNotHaveDuplicates();
    }

    private static String relative(String address) {
        URI whole = URI.create(address);
        return whole.getRawPath() + (whole.getRawQuery() == null ? "" : "?" + whole.getRawQuery());
    }

    @ParameterizedTest
    @CsvSource({"<title>.*?</title>, ''", "'(\\d)T(\\d)', $1 $2", "'href=\"https?:', 'href=\"'", "<name>.*?</name>, ''", "<id>tag:, <id>",
        "<entry>, <entry><id>urn:a</id>", "<updated>, <updated>2"})
    void brokenFeedIsTold(String part, String by) throws Exception {
        String feed = Raw.ask(port, "GET", "/feeds/history.atom").text();
        assertThat(AtomRules.faults(feed.getBytes(UTF_8))).isEmpty();
        assertThat(AtomRules.faults(feed.replaceFirst(part, by).getBytes(UTF_8))).isNotEmpty();
    }

    /** The rules are those of TimelineJS3's documentation ("JSON format") and of its class TimelineConfig. */
    @Test
    void timelineHasWhatTimelineJsReads() throws Exception {
        for (String slug : database.sql("select slug from story where withdrawn_at is null order by 1").query(String.class).list()) {
            JsonNode timeline = JsonMapper.shared().readTree(Raw.ask(port, "GET", "/stories/" + slug + ".timeline.json").body());
            assertThat(timeline.propertyNames()).isSubsetOf("title", "events", "eras", "scale");
            assertThat(timeline.get("events").isArray()).isTrue();
            boolean isUndated = timeline.at("/title/text/text").asString().contains("of which no year is known");
            boolean hasStatements = Raw.ask(port, "GET", "/stories/" + slug + ".csv").text().lines().count() > 1;
            assertThat(timeline.get("events").isEmpty() && hasStatements && !isUndated)
                    .as("%s has no events, and it refuses one without", slug).isFalse();
            assertThat(timeline.get("title").has("start_date")).isFalse();
            List<String> ids = new ArrayList<>();
            for (JsonNode slide : timeline.get("events")) {
                checkSlide(slide);
                ids.add(slide.path("unique_id").asString());
            }
            assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+"));
        }
    }

    private static void checkSlide(JsonNode slide) {
        assertThat(slide.propertyNames()).contains("start_date", "text").isSubsetOf("start_date", "end_date", "text", "media", "group",
                "display_date", "background", "autolink", "unique_id");
        assertThat(slide.get("text").propertyNames()).isSubsetOf("headline", "text").contains("headline");
        for (String name : List.of("start_date", "end_date")) {
            JsonNode date = slide.path(name);
            assertThat(date.propertyNames()).isSubsetOf("year", "month", "day", "hour", "minute", "second", "millisecond", "display_date");
            assertThat(date.isMissingNode() || date.get("year").isInt()).isTrue();
            assertThat(date.has("day") && !date.has("month")).as("a day without its month").isFalse();
            assertThat(date.path("month").asInt(1)).isBetween(1, 12);
            assertThat(date.path("day").asInt(1)).isBetween(1, 31);
        }
        // It sets these as HTML.
        for (String html : List.of(slide.get("text").get("headline").asString(), slide.get("group").asString(),
                slide.get("display_date").asString())) {
            assertThat(html).doesNotContain("<", ">").doesNotMatch("(?s).*&(?!(amp|lt|gt|quot|#39);).*");
        }
    }
}
