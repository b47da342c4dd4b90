package org.counterclaim.interchange.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.counterclaim.testing.DemonstrationTest;
import org.counterclaim.testing.Raw;

import static org.assertj.core.api.Assertions.assertThat;

@DemonstrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDocumentTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Autowired
    ApiDocument made;

    private String text;
    private JsonNode document;

    private record Described(String method, String path, JsonNode operation) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    void read() throws IOException {
        // Takes long the first time, on a busy machine longer than an answer may.
        made.document();
        text = Raw.ask(port, "GET", "/api/v1/openapi.json").text();
        document = JSON.readTree(text);
    }

    private List<Described> operations() {
        List<Described> all = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(method -> all.add(new Described(method.getKey(), path.getKey(), method.getValue()))));
        return all;
    }

    @Test
    void otherToolsCanReadTheDescription() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(text, null, new ParseOptions());
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).containsKeys("/api/v1", "/api/v1/{plural}", "/api/v1/changes");
    }

    @Test
    void nothingButTheApiIsDescribed() throws IOException {
        assertThat(operations()).isNotEmpty().allSatisfy(each -> assertThat(each.path).startsWith("/api/v1"));
        for (String path : List.of("/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/swagger-config", "/swagger-ui.html",
                "/swagger-ui/index.html", "/api/v1/openapi.json.yaml")) {
            assertThat(Raw.ask(port, "GET", path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void everyOperationIsDescribedWhole() {
        assertThat(operations()).isNotEmpty().allSatisfy(each -> {
            JsonNode said = each.operation;
            assertThat(said.path("operationId").asString()).as("%s", each).matches("[a-z]+[A-Za-z]*");
            assertThat(said.path("summary").asString()).as("%s", each).isNotBlank().doesNotEndWith(".");
            assertThat(said.path("description").asString()).as("%s", each).isNotBlank().endsWith(".");
            assertThat(said.path("tags")).as("%s", each).hasSize(1);
            assertThat(said.path("x-example").asString()).as("%s", each).startsWith("/api/v1");
            assertThat(said.path("responses").propertyNames()).as("%s", each).contains("400", "429", "503");
            assertThat(said.path("responses").values()).as("%s", each)
                    .allSatisfy(response -> assertThat(response.path("description").asString()).isNotBlank());
            assertThat(said.path("parameters").values()).as("%s", each).allSatisfy(parameter -> {
                assertThat(parameter.path("description").asString()).isNotBlank();
                assertThat(parameter.has("schema")).isTrue();
            });
        });
        assertThat(operations().stream().map(each -> each.operation.path("operationId").asString())).doesNotHaveDuplicates();
    }

    /** {@link WriteExampleTests} has those that need a token. */
    @Test
    void everyExampleIsAnsweredAsDescribed() throws IOException {
        for (Described each : operations().stream().filter(one -> !one.operation.has("security")).toList()) {
            String body = each.operation.path("x-example-body").asString("");
            Raw answer = body.isEmpty() ? Raw.ask(port, "GET", each.operation.path("x-example").asString())
                    : Raw.send(port, "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(each.operation.path("x-example").asString(), "Content-Type: application/x-www-form-urlencoded",
                                    body.getBytes(StandardCharsets.UTF_8).length, body));
            assertThat(answer.status()).as("%s", each).isEqualTo(200);
            Map.Entry<String, JsonNode> content =
                    each.operation.path("responses").path("200").path("content").properties().iterator().next();
            assertThat(answer.header("Content-Type").orElseThrow()).as("%s", each).startsWith(content.getKey());
            if (content.getKey().equals("application/json")) {
                assertThat(faults(content.getValue().path("schema"), answer.text())).as("%s: %s", each, answer.text()).isEmpty();
            }
        }
    }

    /** Returns what is wrong with an answer by a schema of the document. */
    private List<String> faults(JsonNode schema, String answer) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", document.get("components"));
        whole.setAll((ObjectNode) schema);
        Schema read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
        return read.validate(JSON.readTree(answer)).stream().map(Object::toString).toList();
    }

    @Test
    void problemsAreAsDescribed() throws IOException {
        String problem = Raw.ask(port, "GET", "/api/v1/claims?verdict=refutd").text();
        assertThat(faults(document.path("components").path("schemas").path("problem"), problem)).isEmpty();
        assertThat(faults(document.path("components").path("schemas").path("problem"), "{}")).isNotEmpty();
    }
}
