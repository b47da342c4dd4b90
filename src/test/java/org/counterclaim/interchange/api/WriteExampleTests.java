package org.counterclaim.interchange.api;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.counterclaim.account.Staff;
import org.counterclaim.testing.Program;
import org.counterclaim.testing.SharedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the API and the operations that need a token: what it says of them is so. */
@SharedApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WriteExampleTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NAME = "Energy prices";
    private static final String SLUG = "energy-prices";

    @Autowired
    Staff staff;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private Program program;
    private JsonNode document;

    private record Described(String method, String path, JsonNode operation) {

        String example() {
            return operation.path("x-example").asString();
        }

        String body() {
            return operation.path("x-example-body").asString("");
        }

        boolean isOpen() {
            return !operation.has("security");
        }
    }

    @BeforeAll
    void read() throws Exception {
        program = staff.editorsProgram();
        document = JSON.readTree(program.get("/api/v1/openapi.json").body());
    }

    private Stream<Described> operations() {
        return document.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .map(method -> new Described(method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), method.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> exampleOfWhatNeedsATokenIsAnsweredAsDescribed() {
        return operations().filter(each -> !each.isOpen()).map(each -> DynamicTest.dynamicTest(each.method + " " + each.path, () -> {
            String own = SLUG + "-" + each.operation.path("operationId").asString().toLowerCase(java.util.Locale.ROOT) + "-" + unique;
            String tag = each.example().contains(SLUG) ? put(own) : "";
            JsonNode content = each.operation.path("requestBody").path("content");
            if (!content.isMissingNode()) {
                assertThat(faults(content.properties().iterator().next().getValue().path("schema"), each.body())).isEmpty();
            }
            HttpResponse<String> answer = program.send(each.method, each.example().replace(SLUG, own),
                    each.body().isEmpty() ? null : each.body().replace(NAME, NAME + " " + own), tag.isEmpty() ? new String[0]
                            : new String[] {"If-Match", tag});
            JsonNode described = each.operation.path("responses").path(String.valueOf(answer.statusCode()));
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            assertThat(faults(described.path("content").path("application/json").path("schema"), answer.body())).isEmpty();
        }));
    }

    private String put(String slug) throws Exception {
        HttpResponse<String> made = program.send("POST", "/api/v1/topics", "{\"record\": {\"name\": \"%s\"}}".formatted(slug));
        assertThat(JSON.readTree(made.body()).get("slug").asString()).isEqualTo(slug);
        return made.headers().firstValue("ETag").orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> whatNeedsATokenSaysSo() {
        Program stranger = Program.without(staff.port());
        return operations().map(each -> DynamicTest.dynamicTest(each.method + " " + each.path,
                () -> assertThat(stranger.send(each.method, each.example(), each.body().isEmpty() ? null : each.body()).statusCode() == 401)
                        .isEqualTo(!each.isOpen())));
    }

    @TestFactory
    Stream<DynamicTest> faultsAreAsDescribed() {
        return Map.of("{\"record\": {}}", "invalid", "{\"record\": {\"text\": \"In no story %s.\"}}".formatted(unique), "unlikely")
                .entrySet()
                .stream().map(one -> DynamicTest.dynamicTest(one.getValue(), () -> {
                    HttpResponse<String> refused = program.send("POST", "/api/v1/claims", one.getKey());
                    assertThat(refused.statusCode()).isEqualTo(422);
                    assertThat(faults(JSON.readTree("{\"$ref\": \"#/components/schemas/problem\"}"), refused.body())).isEmpty();
                    String type = JSON.readTree(refused.body()).get("type").asString();
                    assertThat(type).endsWith(one.getValue());
                    assertThat(program.get("/api").body()).contains("id=\"" + type.substring(type.indexOf('#') + 1) + "\"");
                }));
    }

    /** Returns what is wrong with a text by a schema of the document. */
    private List<String> faults(JsonNode schema, String text) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", document.get("components"));
        whole.setAll((ObjectNode) schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole).validate(JSON.readTree(text)).stream()
                .map(Object::toString).toList();
    }
}
