package org.counterclaim.interchange.api;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.testing.DemonstrationTest;
import org.counterclaim.testing.Raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@DemonstrationTest
class ReconcileTests {

    private static final String AT = "/api/v1/reconcile";

    @LocalServerPort
    int port;

    private Raw post(String field, String value) throws IOException {
        String body = field + "=" + URLEncoder.encode(value, UTF_8);
        return Raw.send(port, "POST " + AT + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: http://127.0.0.1:3333\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private JsonNode first(String query) throws IOException {
        return JsonMapper.shared().readTree(post("queries", "{\"q\": " + query + "}").text()).path("q").path("result").path(0);
    }

    @ParameterizedTest
    @CsvSource({"Elon Musk, elon-musk, true", "'Musk, Elon', elon-musk, true", "Vladmir Puttin, vladimir-putin, false",
        "Poutine Vladimir, vladimir-putin, false", "Garri Kasparow, garry-kasparov, false", "Владимир Путин, vladimir-putin, false",
        "GARRY KASPAROV, garry-kasparov, true", "Putin, vladimir-putin, false"})
    void nameLeadsToItsActor(String name, String slug, boolean isSure) throws IOException {
        JsonNode found = first("{\"query\": \"" + name + "\"}");
        assertThat(found.path("id").asString()).as("%s", found).isEqualTo(slug);
        assertThat(found.path("type").path(0).path("id").asString()).isEqualTo("person");
        assertThat(found.path("score").asDouble()).isBetween(40.0, 100.0);
        if (isSure) {
            assertThat(found.path("match").asBoolean()).as("%s", found).isTrue();
        }
    }

    @Test
    void kindAndNumberNarrowTheCandidatesDown() throws IOException {
        assertThat(first("{\"query\": \"Elon Musk\", \"type\": \"outlet\"}").path("id").asString("")).isNotEqualTo("elon-musk");
        assertThat(first("{\"query\": \"Elon Musk\", \"type\": [\"outlet\", \"person\"]}").path("id").asString()).isEqualTo("elon-musk");
        assertThat(JsonMapper.shared().readTree(post("queries", "{\"q\": {\"query\": \"an\", \"limit\": 1}}").text())
                .path("q").path("result").size()).isLessThan(2);
        assertThat(first("{\"query\": \"Zxqwv Grmblfx\"}").path("match").asBoolean(false)).isFalse();
        assertThat(first("{\"query\": \"\"}").isMissingNode()).isTrue();
        assertThat(first("{\"query\": \"?!\"}").path("match").asBoolean(false)).isFalse();
    }

    @Test
    void manifestSaysWhatIsOffered() throws IOException {
        JsonNode manifest = JsonMapper.shared().readTree(Raw.ask(port, "GET", AT).text());
        assertThat(manifest.path("versions").valueStream().map(JsonNode::asString)).contains("0.2");
        assertThat(manifest.path("view").path("url").asString()).endsWith("/actors/{{id}}");
        JsonNode suggest = manifest.path("suggest").path("entity");
        JsonNode suggested = JsonMapper.shared()
                .readTree(Raw.ask(port, "GET", suggest.path("service_path").asString() + "?prefix=Kaspa").text());
        assertThat(suggested.path("result").path(0).path("id").asString()).isEqualTo("garry-kasparov");
    }

    @Test
    void batchCanBeReadAndIsOpenToOtherSites() throws IOException {
        Raw answer = Raw.ask(port, "GET", AT + "?queries=" + URLEncoder.encode("{\"a\":{\"query\":\"Elon Musk\"}}", UTF_8));
        assertThat(answer.text()).contains("\"id\":\"elon-musk\"");
        assertThat(post("queries", "{\"q\": {\"query\": \"Elon Musk\"}}").header("Access-Control-Allow-Origin")).hasValue("*");
    }

    @Test
    void longBatchIsRefusedWithTheNumberThatIsTaken() throws IOException {
        Raw full = post("queries", batch(50));
        assertThat(full.status()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(full.text()).size()).isEqualTo(50);
        Raw answer = post("queries", batch(51));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(answer.text()).path("detail").asString()).contains("at most 50");
        assertThat(JsonMapper.shared().readTree(answer.text()).path("type").asString()).isEqualTo("/api#problem-batch");
        assertThat(post("queries", "x".repeat(140_000)).status()).isEqualTo(413);
    }

    private static String batch(int size) {
        return IntStream.range(0, size).mapToObj(i -> "\"q" + i + "\": {\"query\": \"Elon Musk\"}")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"q\": 1}", "{\"q\": {}}", "{\"q\": {\"query\": 7}}", "null",
        "{\"q\": {\"query\": \"\\u0000\"}}"})
    void whatIsNoBatchIsRefused(String queries) throws IOException {
        assertThat(post("queries", queries).status()).isEqualTo(400);
        assertThat(post("queries", queries).text()).contains("/api#problem-batch");
    }

    @Test
    void partsOfTheProtocolThatAreNotOfferedAreRefused() throws IOException {
        assertThat(post("extend", "{}").status()).isEqualTo(400);
        assertThat(Raw.ask(port, "GET", AT + "?queries=%7B%7D&callback=x").status()).isEqualTo(400);
    }
}
