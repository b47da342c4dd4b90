package org.counterclaim.interchange.api;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.account.TokenScope;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.Program;
import org.counterclaim.testing.SharedApplication;
import org.counterclaim.testing.Thorough;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@SharedApplication
class ApiWriteTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AT_ONCE = Thorough.or(16, 100);

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private Program program;

    @BeforeEach
    void begin() {
        program = staff.editorsProgram();
    }

    /** A record of each kind, by its plural, with slugs of the others. */
    private Map<String, String> records() throws Exception {
        String actor = made("actors", "{'name': 'Anna %1$s', 'kind': 'person', 'aliases': ['A. %1$s', 'Ann %1$s']}");
        String topic = made("topics", "{'name': 'Energy %1$s'}");
        String story = made("stories", "{'title': 'A story %1$s', 'standfirst': 'What is said of it.', 'topics': ['" + topic + "']}");
        String article = made("articles", "{'headline': 'A headline %1$s', 'kind': 'news article', 'published': '2022-10-11', "
                + "'webAddress': 'https://news.example/%1$s', 'language': 'de', 'publisher': '" + actor + "'}");
        String other = made("claims", "{'text': 'Another claim %1$s is so.', 'stories': ['" + story + "']}");
        String claim = made("claims", "{'text': 'A claim %1$s is so.', 'event': 'about April 2021', 'about': ['" + actor + "'], "
                + "'stories': [{'story': '" + story + "'}], 'links': [{'kind': 'part of', 'other': '" + other + "'}], 'topics': ['" + topic
                + "']}");
        String statement = made("statements", "{'actor': '" + actor + "', 'stance': 'asserts', 'claim': '" + claim
                + "', 'said': '2022-10-10', 'relays': ['" + actor + "'], 'quotation': 'So it is.', 'reports': [{'article': '" + article
                + "', 'wording': 'reportedly', 'status': 'corrected', 'statusDate': '2022-10-12'}]}");
        String rating = made("ratings", "{'rating': 'False', 'checker': '" + actor + "', 'claim': '" + claim + "', 'given': '2022-11'}");
        return Map.of("actors", actor, "topics", topic, "stories", story, "articles", article, "claims", claim, "statements", statement,
                "ratings", rating);
    }

    @TestFactory
    Stream<DynamicTest> recordOfEachKindReadsAsItWasWrittenAndCanBeSentBack() throws Exception {
        return records().entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
            String address = "/api/v1/" + one.getKey() + "/" + one.getValue();
            HttpResponse<String> read = program.get(address);
            ObjectNode record = (ObjectNode) JSON.readTree(read.body()).get("record");
            assertThat(record.get("slug").asString()).isEqualTo(one.getValue());
            ObjectNode body = JSON.createObjectNode().put("reason", "Nothing new.");
            body.set("record", record);
            HttpResponse<String> same = program.send("PUT", address, body.toString(), "If-Match", etag(read));
            assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
            assertThat(same.headers().firstValue("ETag")).as("nothing changed").contains("\"1\"");
            HttpResponse<String> patched = program.send("PATCH", address, "{'reason': 'None.', 'record': {}}".replace('\'', '"'),
                    "If-Match", "\"1\"");
            assertThat(patched.headers().firstValue("ETag")).as("nothing changed").contains("\"1\"");
        }));
    }

    @Test
    void recordIsWhatWasSent() throws Exception {
        Map<String, String> slugs = records();
        JsonNode claim = JSON.readTree(program.get("/api/v1/claims/" + slugs.get("claims")).body()).get("record");
        assertThat(claim.get("event").asString()).isEqualTo("2021-04~");
        assertThat(claim.get("about").toString()).isEqualTo("[\"" + slugs.get("actors") + "\"]");
        assertThat(claim.get("stories").get(0).get("number").asInt()).isEqualTo(2);
        assertThat(claim.get("links").get(0).get("kind").asString()).isEqualTo("part of");
        JsonNode statement = JSON.readTree(program.get("/api/v1/statements/" + slugs.get("statements")).body()).get("record");
        assertThat(statement.get("relays").toString()).isEqualTo(claim.get("about").toString());
        assertThat(statement.get("reports").get(0).get("status").asString()).isEqualTo("corrected");
        JsonNode actor = JSON.readTree(program.get("/api/v1/actors/" + slugs.get("actors")).body()).get("record");
        assertThat(actor.get("aliases")).hasSize(2);
    }

    @Test
    void historyNamesThePersonAndTheReason() throws Exception {
        String slug = made("topics", "{'name': 'Health %1$s'}");
        String address = "/api/v1/topics/" + slug;
        assertThat(
                program.send("PATCH", address, json("{'record': {'description': 'Of people.'}, 'reason': 'It was missing.'}"), "If-Match",
                        "\"1\"").statusCode())
                .isEqualTo(200);
        JsonNode entries = JSON.readTree(program.get(address + "/history").body()).get("entries");
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).get("by").asString()).isEqualTo("M. Aalto");
        assertThat(entries.get(0).get("reason").asString()).isEqualTo("It was missing.");
    }

    @Test
    void patchLeavesTheRestAndPutDoesNot() throws Exception {
        String address = "/api/v1/topics/" + made("topics", "{'name': 'Sport %1$s', 'description': 'Games.'}");
        program.send("PATCH", address, json("{'record': {'name': 'Sports %1$s'}, 'reason': 'More.'}"), "If-Match", "\"1\"");
        assertThat(program.get(address).body()).contains("Sports " + unique, "Games.");
        program.send("PATCH", address, json("{'record': {'description': null}, 'reason': 'Less.'}"), "If-Match", "\"2\"");
        assertThat(program.get(address).body()).contains("Sports " + unique).doesNotContain("Games.");
        program.send("PATCH", address, json("{'record': {'description': 'Play.'}, 'reason': 'More.'}"), "If-Match", "\"3\"");
        HttpResponse<String> put =
                program.send("PUT", address, json("{'record': {'name': 'Sports %1$s', 'slug': 'sports-%1$s'}, 'reason': 'Less.'}"),
                        "If-Match", "\"4-whatever\"");
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(put.body()).get("slug").asString()).isEqualTo("sports-" + unique);
        assertThat(program.get(address).statusCode()).isEqualTo(301);
        assertThat(program.get("/api/v1/topics/sports-" + unique).body()).doesNotContain("Play.");
    }

    @Test
    void versionHasToBeNamedAndPresent() throws Exception {
        String address = "/api/v1/topics/" + made("topics", "{'name': 'Law %1$s'}");
        String change = json("{'record': {'name': 'Laws %1$s'}, 'reason': 'More.'}");
        assertThat(program.send("PUT", address, change).statusCode()).isEqualTo(428);
        assertThat(program.send("PUT", address, change, "If-Match", "*").statusCode()).isEqualTo(400);
        assertThat(program.send("PUT", address, change, "If-Match", "\"1\"").statusCode()).isEqualTo(200);
        HttpResponse<String> late = program.send("PUT", address, change, "If-Match", "\"1\"");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(program.send("PUT", "/api/v1/topics/none-" + unique, change, "If-Match", "\"1\"").statusCode()).isEqualTo(404);
    }

    @Test
    void oneOfManyChangesOfOneVersionGetsThrough() throws Exception {
        String address = "/api/v1/topics/" + made("topics", "{'name': 'Race %1$s'}");
        List<Callable<Integer>> changes = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            String change = json("{'record': {'name': 'Race %1$s', 'description': 'By " + i + "'}, 'reason': 'Mine.'}");
            changes.add(() -> program.send("PUT", address, change, "If-Match", "\"1\"").statusCode());
        }
        List<Integer> statuses = atOnce(changes);
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses.stream().filter(status -> status == 412)).hasSize(AT_ONCE - 1);
        assertThat(program.get(address).headers().firstValue("ETag").orElseThrow()).startsWith("\"2-");
    }

    @Test
    void everyFaultIsNamedAtItsPlaceAndInTheFormsWords() throws Exception {
        assertThat(faults("claims", "{'text': '', 'about': ['nobody-%1$s', 7, 'No Slug'], 'colour': 'red', 'stories': 'one'}"))
                .isEqualTo(Map.of("/record/about/1", "Write a text, in quotation marks.",
                        "/record/about/2", "Write the slug of a record, such as “elon-musk”.",
                        "/record/colour",
                        "“colour” is not known here. Known are: slug, text, about, event, context, topics, stories, links.",
                        "/record/stories", "Write a list."));
        assertThat(faults("claims", "{'text': ' ', 'event': 'someday', 'about': ['nobody-%1$s']}")).containsOnlyKeys("/record/text",
                "/record/event", "/record/about/0").containsEntry("/record/text", "Fill this in.")
                .containsEntry("/record/about/0", "No actor on record has the slug “nobody-%s”.".formatted(unique));
        assertThat(faults("statements", "{'stance': 'asserts', 'reports': [{'wording': 'said'}, {'x': 1}]}"))
                .containsOnlyKeys("/record/reports/1/x");
        assertThat(faults("statements", "{'stance': 'asserts', 'reports': [{'wording': 'said'}]}"))
                .containsEntry("/record/reports/0/article", "Name the article that reports it.")
                .containsEntry("/record/actor", "Fill this in.");
        assertThat(faults("claims", "{'text': 'A %1$s', 'links': [{'other': 'no-%1$s', 'kind': 'likes'}]}"))
                .containsOnlyKeys("/record/links/0/kind");
        assertThat(faults("topics", "{'name': 'a\\u0000b', 'name': 'c'}")).containsOnlyKeys("/record/name");
    }

    private Map<String, String> faults(String plural, String record) throws Exception {
        HttpResponse<String> refused = program.send("POST", "/api/v1/" + plural, json("{'record': " + record + "}"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        Map<String, String> faults = new java.util.TreeMap<>();
        JSON.readTree(refused.body()).get("errors")
                .forEach(fault -> faults.put(fault.get("pointer").asString(), fault.get("detail").asString()));
        return faults;
    }

    @Test
    void changeNeedsAReason() throws Exception {
        String address = "/api/v1/topics/" + made("topics", "{'name': 'Art %1$s'}");
        HttpResponse<String> refused = program.send("PATCH", address, json("{'record': {'name': 'Arts %1$s'}}"), "If-Match", "\"1\"");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"pointer\":\"/reason\"", "Say why, in public words");
    }

    @Test
    void unlikelyRecordIsTakenIfItIsMeant() throws Exception {
        HttpResponse<String> asked = program.send("POST", "/api/v1/claims", json("{'record': {'text': 'In no story %1$s.'}}"));
        assertThat(asked.statusCode()).isEqualTo(422);
        JsonNode problem = JSON.readTree(asked.body());
        assertThat(problem.get("type").asString()).isEqualTo("/api#problem-unlikely");
        assertThat(problem.get("errors").get(0).get("pointer").asString()).isEqualTo("/record/stories");
        String code = problem.get("errors").get(0).get("despite").asString();
        assertThat(program.send("POST", "/api/v1/claims",
                json("{'record': {'text': 'In no story %1$s.'}, 'despite': ['" + code + "']}")).statusCode()).isEqualTo(201);
    }

    @Test
    void recordIsWithdrawnAndReinstatedForAReason() throws Exception {
        String address = "/api/v1/topics/" + made("topics", "{'name': 'Gone %1$s'}");
        assertThat(program.send("POST", address + "/withdrawal", "{}").statusCode()).isEqualTo(422);
        HttpResponse<String> withdrawn = program.send("POST", address + "/withdrawal", json("{'reason': 'A slip.'}"));
        assertThat(withdrawn.statusCode()).isEqualTo(200);
        assertThat(withdrawn.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(program.get(address).statusCode()).isEqualTo(410);
        assertThat(program.send("POST", address + "/withdrawal", json("{'reason': 'Again.'}")).headers().firstValue("ETag"))
                .as("done already").contains("\"2\"");
        assertThat(program.send("POST", address + "/reinstatement", json("{'reason': 'No slip.'}")).statusCode()).isEqualTo(200);
        assertThat(program.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void requestSentAgainWithItsKeyGetsTheSameAnswer() throws Exception {
        String key = "\"" + UUID.randomUUID() + "\"";
        HttpResponse<String> first = create("{'record': {'name': 'Key %1$s'}}", key);
        assertThat(first.statusCode()).isEqualTo(201);
        program.send("PATCH", "/api/v1/topics/key-" + unique, json("{'record': {'description': 'New.'}, 'reason': 'New.'}"), "If-Match",
                "\"1\"");
        HttpResponse<String> again = create("{ 'record' : {'name' : 'Key %1$s'} }", key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        assertThat(create("{'record': {'name': 'Other %1$s'}}", key).statusCode()).isEqualTo(422);
        assertThat(program.send("POST", "/api/v1/actors", json("{'record': {'name': 'Key %1$s'}}"), "Idempotency-Key", key).statusCode())
                .as("of another kind").isEqualTo(422);
        program = staff.editorsProgram();
        assertThat(create("{'record': {'name': 'Mine %1$s'}}", key).statusCode()).as("somebody else's key").isEqualTo(201);
        assertThat(create("{'record': {'name': 'Mine %1$s'}}", "\"\"").statusCode()).isEqualTo(400);
    }

    @Test
    void requestSentAgainWhileTheFirstRunsIsToldSo() throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        program = Program.with(staff.port(), staff.token(member, TokenScope.WRITE_RECORDS));
        UUID key = UUID.nameUUIDFromBytes((member.id() + " mine").getBytes(UTF_8));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            database.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))").param("key", key.toString()).query().singleRow();
            try {
                assertThat(create("{'record': {'name': 'Running %1$s'}}", "mine").statusCode()).isEqualTo(409);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertThat(create("{'record': {'name': 'Running %1$s'}}", "mine").statusCode()).isEqualTo(201);
    }

    @Test
    void oneKeySentManyTimesAtOnceMakesOneRecord() throws Exception {
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            requests.add(() -> create("{'record': {'name': 'Once %1$s'}}", "once").statusCode());
        }
        assertThat(atOnce(requests)).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(
                database.sql("select count(*) from topic where name = :name").param("name", "Once " + unique).query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void draftWaitsAtTheDeskForTheTokensOwner() throws Exception {
        Staff.Member member = staff.member(Role.EDITOR);
        program = Program.with(staff.port(), staff.token(member, TokenScope.WRITE_DRAFTS));
        String draft = json("{'record': {'text': 'A gap %1$s.', 'about': ['nobody-%1$s'], 'event': 'someday'}}");
        HttpResponse<String> saved = program.send("POST", "/api/v1/drafts/claims", draft, "Idempotency-Key", "one");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
        String page = URI.create(saved.headers().firstValue("Location").orElseThrow()).getPath();
        HttpResponse<String> again = program.send("POST", "/api/v1/drafts/claims", draft, "Idempotency-Key", "one");
        assertThat(again.body()).isEqualTo(saved.body());
        assertThat(program.send("POST", "/api/v1/drafts/claims", json("{'record': {}}"), "Idempotency-Key", "one").statusCode())
                .isEqualTo(422);
        Person owner = staff.signedIn(member);
        String form = owner.get(page).headers().firstValue("Location").orElse(page);
        assertThat(owner.get(form).body()).contains("A gap " + unique, "[nobody-" + unique + "]", "someday");
        assertThat(owner.get("/desk").body()).contains("A gap " + unique);
        assertThat(staff.signedIn(Role.EDITOR).get(page).statusCode()).isEqualTo(404);
        assertThat(program.send("POST", "/api/v1/drafts/claims", json("{'record': {'txt': ''}}")).statusCode()).isEqualTo(422);
    }

    @TestFactory
    Stream<DynamicTest> unreadableBodyIsRefused() {
        String deep = "{\"record\":" + "[".repeat(40) + "]".repeat(40) + "}";
        return Stream.of("", "[]", "7", "{", "{\"record\": }", "\u0000", deep, "{} {}")
                .map(body -> DynamicTest.dynamicTest("“" + body + "”", () -> {
                    HttpResponse<String> refused = program.send("POST", "/api/v1/topics", body);
                    assertThat(refused.statusCode()).isEqualTo(400);
                    assertThat(refused.body()).contains("\"detail\":\"The body ");
                }));
    }

    @Test
    void bodyOfAnotherTypeOrLengthIsRefused() throws Exception {
        assertThat(program.send("POST", "/api/v1/topics", "name=a", "Content-Type", "application/x-www-form-urlencoded").statusCode())
                .isEqualTo(415);
        assertThat(program.send("POST", "/api/v1/topics", json("{'record': {'name': '" + "x".repeat(1 << 20) + "'}}")).statusCode())
                .isEqualTo(413);
    }

    private static <T> List<T> atOnce(List<Callable<T>> actions) throws Exception {
        CountDownLatch start = new CountDownLatch(actions.size());
        List<T> results = new ArrayList<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = actions.stream().map(action -> senders.submit(() -> {
                start.countDown();
                start.await();
                return action.call();
            })).toList();
            for (Future<T> one : running) {
                results.add(one.get());
            }
        }
        return results;
    }

    private HttpResponse<String> create(String body, String key) throws Exception {
        return program.send("POST", "/api/v1/topics", json(body), "Idempotency-Key", key);
    }

    private String made(String plural, String record) throws Exception {
        HttpResponse<String> made = program.send("POST", "/api/v1/" + plural, json("{'record': " + record + "}"));
        if (made.statusCode() == 422 && made.body().contains("problem-unlikely")) {
            List<String> codes = new ArrayList<>();
            JSON.readTree(made.body()).get("errors").forEach(doubt -> codes.add("'" + doubt.get("despite").asString() + "'"));
            made = program.send("POST", "/api/v1/" + plural, json("{'record': " + record + ", 'despite': " + codes + "}"));
        }
        assertThat(made.statusCode()).as(plural + ": " + made.body()).isEqualTo(201);
        assertThat(etag(made)).isEqualTo("\"1\"");
        String slug = JSON.readTree(made.body()).get("slug").asString();
        assertThat(made.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/" + plural + "/" + slug);
        return slug;
    }

    /** Returns JSON that was written with apostrophes, with a text that no other test has. */
    private String json(String text) {
        return text.replace('\'', '"').replace("%1$s", unique);
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
