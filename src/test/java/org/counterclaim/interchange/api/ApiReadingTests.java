package org.counterclaim.interchange.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.actor.Actors;
import org.counterclaim.core.Slug;
import org.counterclaim.testing.DemonstrationTest;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.Raw;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

@DemonstrationTest
class ApiReadingTests {

    private static final String STORY = "/api/v1/stories/musk-ukraine-peace-plan";
    private static final String CLAIM = "/api/v1/claims/musk-spoke-to-putin-before-plan";

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    OneOfEach records;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Staff staff;

    private JsonNode get(String path) throws IOException {
        Raw answer = Raw.ask(port, "GET", path);
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.text());
    }

    private static String path(JsonNode address) {
        return address.asString().replaceFirst("^https?://[^/]+", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stories?order=name", "/claims?story=musk-ukraine-peace-plan&order=name", "/actors?kind=person&order=name",
        "/articles?from=2022-10&order=date", "/claims?actor=elon-musk&stance=denies"})
    void partsOfAListAreTogetherItsFile(String list) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        String next = "/api/v1" + list + "&limit=3";
        while (next != null) {
            Raw answer = Raw.ask(port, "GET", next);
            JsonNode part = JsonMapper.shared().readTree(answer.text());
            assertThat(part.path("rows").size()).isBetween(0, 3);
            part.path("rows").forEach(rows::add);
            JsonNode link = part.path("links").path("next");
            assertThat(answer.header("Link")).isEqualTo(link.asStringOpt().map(address -> "<" + address + ">; rel=\"next\""));
            next = link.isMissingNode() ? null : path(link);
        }
        JsonNode file = JsonMapper.shared().readTree(Raw.ask(port, "GET", list.replaceFirst("[?]", ".json?")).text());
        assertThat(rows).isNotEmpty().map(row -> without(row, "record")).containsExactlyElementsOf(file.path("rows"));
    }

    private static JsonNode without(JsonNode row, String member) {
        return ((ObjectNode) row.deepCopy()).without(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims?verdict=refutd", "/claims?actor=nobody-at-all", "/claims?kind=person", "/actors?after=x",
        "/articles?from=2022-13-45", "/stories?year=2022&from=2021", "/search?kind=storys", "/search?q=peace&kind=claim&page=77"})
    void refusalSaysWhatThePageSays(String address) throws IOException {
        Raw page = Raw.ask(port, "GET", address);
        Raw answer = Raw.ask(port, "GET", "/api/v1" + address);
        assertThat(page.status()).isEqualTo(400);
        assertThat(answer.status()).isEqualTo(400);
        String detail = JsonMapper.shared().readTree(answer.text()).path("detail").asString();
        assertThat(Jsoup.parse(page.text()).text()).contains(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims?verdct=refuted, verdict", "/search?kin=claim, kind", "/changes?afte=3, after"})
    void slipInAParameterIsNotTakenForTheWhole(String addressAndName) throws IOException {
        String[] parts = addressAndName.split(", ", 2);
        Raw answer = Raw.ask(port, "GET", "/api/v1" + parts[0]);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Did you mean “" + parts[1] + "”?");
    }

    @Test
    void tooManyRowsAreRefused() throws IOException {
        assertThat(Raw.ask(port, "GET", "/api/v1/claims?limit=101").text()).contains("at most 100");
        assertThat(get("/api/v1/claims?limit=100").path("rows").isEmpty()).isFalse();
    }

    @Test
    void searchFindsWhatItsFileHas() throws IOException {
        JsonNode found = get("/api/v1/search?q=putin&kind=claim");
        JsonNode file = JsonMapper.shared().readTree(Raw.ask(port, "GET", "/search.json?q=putin&kind=claim").text());
        assertThat(found.path("rows").values()).isNotEmpty().map(row -> without(row, "record"))
                .containsExactlyElementsOf(file.path("rows").values().stream().limit(20).toList());
        assertThat(get("/api/v1/search?q=Kasparof").path("insteadOf").valueStream().map(JsonNode::asString))
                .containsExactly("kasparov");
    }

    @Test
    void recordsAreAsInTheStorysBundle() throws IOException {
        JsonNode bundle = JsonMapper.shared().readTree(Raw.ask(port, "GET", "/stories/musk-ukraine-peace-plan.json").text());
        assertThat(get(STORY).path("record")).isEqualTo(bundle.path("story"));
        for (String plural : List.of("actors", "articles")) {
            for (JsonNode record : bundle.path(plural)) {
                assertThat(get("/api/v1/" + plural + "/" + record.path("slug").asString()).path("record")).isEqualTo(record);
            }
        }
        for (JsonNode claim : bundle.path("claims")) {
            JsonNode record = get("/api/v1/claims/" + claim.path("slug").asString()).path("record");
            assertThat(without(record, "stories")).isEqualTo(((ObjectNode) claim.deepCopy())
                    .without(List.of("number", "statements", "verdicts")));
            assertThat(record.path("stories").path(0).path("number")).isEqualTo(claim.path("number"));
            for (JsonNode statement : claim.path("statements")) {
                JsonNode said = get("/api/v1/statements/" + statement.path("slug").asString()).path("record");
                assertThat(without(said, "claim")).isEqualTo(statement);
                assertThat(said.path("claim")).isEqualTo(claim.path("slug"));
            }
            JsonNode verdicts = get("/api/v1/claims/" + claim.path("slug").asString() + "/verdicts").path("verdicts");
            assertThat(verdicts.values()).map(verdict -> without(verdict, "number"))
                    .containsExactlyElementsOf(claim.path("verdicts").values());
        }
    }

    @Test
    void everyKindOfRecordIsThereWithItsHistory() {
        OneOfEach.Ids ids = records.make();
        assertThat(ids.all().keySet()).contains("rating", "topic");
        assertThat(Set.of("topics", "ratings", "stories", "actors", "articles", "claims", "statements")).allSatisfy(plural -> {
            JsonNode last = get("/api/v1/changes?limit=100&after=" + Math.max(0, latest() - 100)).path("entries");
            JsonNode entry = last.valueStream().filter(one -> one.path("record").asString("").contains("/" + plural + "/"))
                    .filter(one -> one.path("action").asString().equals("created")).reduce((one, other) -> other).orElseThrow();
            JsonNode record = get(path(entry.path("record")));
            assertThat(record.path("kind")).isEqualTo(entry.path("kind"));
            assertThat(record.path("revision").asInt()).isPositive();
            JsonNode history = get(path(record.path("links").path("history")));
            assertThat(history.path("entries").valueStream().filter(one -> one.path("kind").equals(record.path("kind"))).findFirst()
                    .orElseThrow().path("revision")).isEqualTo(record.path("revision"));
        });
    }

    private long latest() throws IOException {
        long position = 0;
        for (JsonNode part = get("/api/v1/changes?limit=100"); part.path("position").asLong() > position;) {
            position = part.path("position").asLong();
            part = get("/api/v1/changes?limit=100&after=" + position);
        }
        return position;
    }

    @Test
    void whoPollsMissesNoChange() throws IOException {
        long position = latest();
        assertThat(get("/api/v1/changes?after=" + position).path("entries")).isEmpty();
        String slug = "polled-" + UUID.randomUUID();
        actors.save(new Actor(Slug.of(slug), new ActorDetails("Polled", ActorKind.PERSON, null, Set.of(), null, null, null, Set.of()),
                OneOfEach.CHANGE));
        JsonNode change = get("/api/v1/changes?after=" + position).path("entries").path(0);
        assertThat(change.path("position").asLong()).isEqualTo(position + 1);
        assertThat(change.path("slug").asString()).isEqualTo(slug);
        assertThat(change.path("reason").asString()).isEqualTo("Test");
    }

    private void change(UUID id, Consumer<Actor> verb) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            Actor actor = actors.findById(id).orElseThrow();
            verb.accept(actor);
            actors.save(actor);
        });
    }

    @Test
    void recordThatMovedOrIsGoneAnswersAsItsPage() throws IOException {
        String slug = "moving-" + UUID.randomUUID();
        Actor actor = actors.save(new Actor(Slug.of(slug), new ActorDetails("Moving", ActorKind.PERSON, null, Set.of(), null, null, null,
                Set.of()), OneOfEach.CHANGE));
        String tag = Raw.ask(port, "GET", "/api/v1/actors/" + slug).header("ETag").orElseThrow();
        assertThat(tag).matches("\"1-[0-9a-f]+\"");
        assertThat(Raw.ask(port, "GET", "/api/v1/actors/" + slug, "If-None-Match: " + tag).status()).isEqualTo(304);
        change(actor.id(), one -> one.rename(Slug.of(slug + "-2"), OneOfEach.CHANGE));
        for (String end : List.of("", "/history")) {
            Raw moved = Raw.ask(port, "GET", "/api/v1/actors/" + slug + end);
            assertThat(moved.status()).isEqualTo(301);
            assertThat(moved.header("Location")).hasValue("/api/v1/actors/" + slug + "-2" + end);
        }
        assertThat(Raw.ask(port, "GET", "/api/v1/actors/" + slug + "-2", "If-None-Match: " + tag).header("ETag").orElseThrow())
                .startsWith("\"2-");
        change(actor.id(), one -> one.withdraw(OneOfEach.CHANGE));
        Raw gone = Raw.ask(port, "GET", "/api/v1/actors/" + slug + "-2");
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("Test");
        assertThat(get("/api/v1/actors/" + slug + "-2/history?limit=2").path("entries").path(0).path("action").asString())
                .isEqualTo("withdrawn");
        assertThat(Raw.ask(port, "GET", "/api/v1/actors/no-such-actor").status()).isEqualTo(404);
        assertThat(Raw.ask(port, "GET", "/api/v1/accounts/" + slug).status()).isEqualTo(404);
    }

    @Test
    void whatIsNotPublishedIsNotThere() throws Exception {
        Editor editor = new Editor(staff.signedIn(Role.EDITOR));
        String title = "Unpublished" + UUID.randomUUID().toString().replace("-", "");
        editor.allTheSame("/desk/drafts/" + UUID.randomUUID(), "form", "stories", "address", "/desk/stories/new", "title", title);
        assertThat(get("/api/v1/search?q=" + title).path("rows")).isEmpty();
        assertThat(Raw.ask(port, "GET", "/api/v1/changes?limit=100&after=" + Math.max(0, latest() - 5)).text()).doesNotContain(title);
        assertThat(Raw.ask(port, "GET", "/api/v1/stories?order=changed").text()).doesNotContain(title);
    }

    @Test
    void verdictsComeInParts() throws IOException {
        assertThat(get(CLAIM + "/verdicts?limit=1").path("verdicts")).hasSize(1);
        assertThat(get(CLAIM + "/verdicts?after=1").path("verdicts")).isEmpty();
    }
}
