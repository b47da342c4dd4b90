package org.counterclaim.interchange;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.testing.RecordTest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.counterclaim.interchange.Samples.CHECK;
import static org.counterclaim.interchange.Samples.EDIT;
import static org.counterclaim.interchange.Samples.bytes;
import static org.counterclaim.interchange.Samples.paths;
import static org.counterclaim.interchange.Samples.small;

@RecordTest
class InvalidBundleExceptionTests {

    @Autowired
    StoryBundleImporter bundles;

    @Autowired
    JdbcClient database;

    @Test
    void everyFaultIsReportedAtOnce() {
        String bad = small("bad")
                .replace("\"title\": \"The ship\", ", "")
                .replace("\"aliases\": [\"Annie\"]", "\"aliases\": [\"Annie\"], \"vouchedBy\": [\"bad-paper\"], \"colour\": \"red\"")
                .replace("\"slug\": \"bad-sailors\"", "\"slug\": \"bad-paper\"")
                .replace("\"kind\": \"interview\"", "\"kind\": \"rumour\"")
                .replace("https://example.org/bad-2", "ftp://example.org/bad-2")
                .replace("2024-05~", "May, perhaps")
                .replace("\"said\": \"2024-06-02\"", "\"said\": \"2024-06-31\"")
                .replace("\"quotationLanguage\": \"fr\", ", "")
                .replace("\"answers\": \"bad-sailors-say-so\"", "\"answers\": \"bad-ann-denies\"")
                .replace("\"relays\": [\"bad-ann\"", "\"relays\": [\"bad-nobody\"")
                .replace("{\"article\": \"bad-first\"}", "{\"article\": \"bad-first\", \"relayedFrom\": \"bad-second\"}")
                .replace("2024-06-03T10:00:00", "2024-06-03T25:00:00")
                .replace("\"rationale\": \"Both speak.\"", "\"rationale\": \"\\u0000\"")
                .replace("\"number\": 2", "\"number\": 1, \"number\": 1")
                .replace("\"other\": \"bad-it-sailed\"", "\"other\": \"Bad It Sailed\"");
        assertThat(paths(refused(bad))).containsExactlyInAnyOrder(
                "$.story.title",
                "$.actors[0].vouchedBy",
                "$.actors[0].colour",
                "$.actors[2].slug",
                "$.articles[0].webAddress",
                "$.articles[1].kind",
                "$.claims[0].event",
                "$.claims[0].statements[0].said",
                "$.claims[0].statements[0].translation",
                "$.claims[0].statements[0].answers",
                "$.claims[0].statements[1].actor",
                "$.claims[0].statements[1].relays[0]",
                "$.claims[0].statements[1].reports[0].relayedFrom",
                "$.claims[0].verdicts[0].given",
                "$.claims[0].verdicts[1].rationale",
                "$.claims[1].number",
                "$.claims[1].links[0].other",
                "$.actors[2].vouchedBy[0]");
        assertThat(stories("bad-story")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"stance\": \"denies\" | \"stance\": \"supports\" | $.claims[0].statements[0].aim",
        "\"quotation\": \"Ce n'est pas vrai.\", | `` | $.claims[0].statements[0].quotationLanguage",
        "\"quotationLanguage\": \"fr\" | \"quotationLanguage\": \"en-u\" | $.claims[0].statements[0].quotationLanguage",
        "[\"one-first\"] | [\"one-second\"] | $.articles[0].reliesOn[0]",
        "\"other\": \"one-it-stayed\" | \"other\": \"one-it-sailed\" | $.claims[0].links[0].other",
        "[\"one-paper\"]} | [\"one-sailors\"]} | $.actors[2].vouchedBy[0]",
        "\"relayedFrom\": \"one-first\" | \"relayedFrom\": \"one-second\" | $.claims[0].statements[1].reports[0].relayedFrom",
        "{\"article\": \"one-first\"} | {\"article\": \"one-second\"} | $.claims[0].statements[1].reports[1].article",
        "\"basis\": \"witnessed\" | \"answers\": \"one-ann-denies\" | $.claims[0].statements[0].answers",
        "\"by\": \"Guest\" | \"given\": \"2024-06-02T10:00:00Z\" | $.claims[0].verdicts[1].given",
        "\"by\": \"Guest\" | \"given\": \"9999-06-02T10:00:00Z\" | $.claims[0].verdicts[1].given",
        "\"name\": \"Ann\" | \"name\": \"An\\nn\" | $.actors[0].name",
        "\"name\": \"Ann\" | \"name\": \" \" | $.actors[0].name",
        "\"aliases\" | \"wikidataId\": \"Q42\\n\", \"aliases\" | $.actors[0].wikidataId",
        "\"number\": 2 | \"number\": 1 | $.claims[1].number"
    })
    void oneFaultIsReportedWhereItIs(String from, String to, String path) {
        String bad = small("one").replace(from, to);
        assertThat(bad).isNotEqualTo(small("one"));
        assertThat(paths(refused(bad))).containsExactly(path);
    }

    @Test
    void reportsOfManyFaultsAreCutWithANote() {
        String many = small("many").replace("\"aliases\": [", "\"aliases\": [" + "1, ".repeat(5000));
        InvalidBundleException refused = refused(many);
        assertThat(refused.faults()).hasSize(1001);
        assertThat(refused.faults().getLast()).isEqualTo(
                new BundleFault("$", "There are more faults than these 1,000: mend them first, then load it again"));
    }

    @Test
    void brokenJsonIsReportedWithLineAndColumn() {
        assertThat(refused("{\n  \"format\": oops}")).hasMessageStartingWith("$: Is not JSON at line 2, column 1");
        assertThat(refused("")).hasMessage("$: Is empty: a bundle is a JSON object");
        assertThat(refused("{} {}")).hasMessageStartingWith("$: Is not JSON at line 1: something follows");
        assertThat(refused("[]")).hasMessage("$: Must be an object, in curly brackets");
    }

    @Test
    void bombsAreRefused() {
        assertThat(refused("[".repeat(1_000_000))).hasMessageStartingWith("$: Is not JSON");
        assertThat(refused("{\"a\":".repeat(100_000))).hasMessageStartingWith("$: Is not JSON");
        assertThat(refused("[" + "1,".repeat(300_000) + "1]")).hasMessageContaining("more than 250,000 values");
        assertThat(refused("[" + "1".repeat(2000) + "]")).hasMessageStartingWith("$: Is not JSON");
        assertThat(refused("{\"version\": 1e999999999}")).hasMessageContaining("$.version: Must be 1");
        String chain = small("bomb").replace("bomb-story", "a" + "-a".repeat(5_000_000));
        assertThat(paths(refused(chain))).containsExactly("$.story.slug");
        byte[] huge = new byte[BoundedJsonReader.MOST_BYTES + 1];
        Arrays.fill(huge, (byte) ' ');
        assertThat(refused(huge)).hasMessageContaining("more than 20,000,000 bytes");
    }

    @Test
    void onlyUtf8IsRead() {
        assertThat(refused("{}".getBytes(UTF_16BE))).hasMessageStartingWith("$: ");
        assertThat(refused(new byte[] {'"', (byte) 0xC3, '"'})).hasMessage("$: Is not text in UTF-8: save it as UTF-8");
        assertThat(paths(refused(small("sur").replace("Both speak.", "\\uD800")))).containsExactly("$.claims[0].verdicts[1].rationale");
    }

    @Test
    void tooLongTextIsRefusedAtTheLengthOfTheColumn() {
        String ship = "\uD83D\uDEA2";
        assertThat(paths(refused(small("long").replace("\"The ship\"", '"' + ship.repeat(301) + '"')))).containsExactly("$.story.title");
        bundles.load(bytes(small("long").replace("\"The ship\"", '"' + ship.repeat(300) + '"')), EDIT, CHECK);
        assertThat(stories("long-story")).isOne();
    }

    private InvalidBundleException refused(String json) {
        return refused(bytes(json));
    }

    private InvalidBundleException refused(byte[] json) {
        return catchThrowableOfType(InvalidBundleException.class, () -> bundles.load(json, EDIT, CHECK));
    }

    private int stories(String slug) {
        return database.sql("select count(*) from story where slug = ?").param(slug).query(Integer.class).single();
    }
}
