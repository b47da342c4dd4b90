package org.counterclaim.desk.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.interchange.ImportResult;
import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.ThoroughTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Editors log whole stories by hand; loading the stories' bundles afterwards changes nothing. */
@BesideOthers
@ExtendWith(Chromium.class)
@DeskTest
class WholeStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    StoryBundleImporter bundles;

    @Autowired
    ObjectMapper json;

    private JsonNode bundle;

    @ThoroughTest
    void formsPutOnRecordWhatTheBundleHolds(Browser browser) throws IOException {
        byte[] bytes = new ClassPathResource("db/demo/musk-ukraine-peace-plan.json").getContentAsByteArray();
        bundle = json.readTree(bytes);
        try (Typist typist = new Typist(browser, port, staff.member(Role.EDITOR))) {
            typist.publish("/desk/stories/new", page -> fill(page, bundle.at("/story"), "title", "standfirst", "slug"));
            inOrder("actors", "vouchedBy").forEach(actor -> typist.publish("/desk/actors/new", page -> actor(page, actor)));
            inOrder("articles", "reliesOn").forEach(article -> typist.publish("/desk/articles/new", page -> article(page, article)));
            for (JsonNode claim : bundle.get("claims")) {
                typist.publish("/desk/claims/new", page -> claim(page, claim));
                claim.path("statements")
                        .forEach(statement -> typist.publish("/desk/statements/new", page -> statement(page, claim, statement)));
            }
        }
        ImportResult loaded = bundles.load(bytes, OneOfEach.CHANGE);
        assertThat(loaded.created()).as("the verdict, which no editor gives").isEqualTo(1);
        assertThat(loaded.changed()).isZero();
    }

    /** The texts of the second story's articles, and what an editor logs from each, in order. */
    private static final Map<String, String> TEXTS = Map.of(
            "sluice-was-opened-from-inside-engineer-says", """
                    The north sluice of Ostrel stood open for six hours in the night of 2 March, and the lower town was under water by \
                    morning.
                    “The gate was opened from the control room,” the engineer Tomas Brandt said on Sunday.
                    The Ostrel Harbour Board rejected that. “Nobody of ours was in that room, and nobody’s key was missing,” it wrote on \
                    Monday.
                    A night guard is said to have heard the mayor, Ilse Marek, give the order; so the fisherman Ruben Falk told his \
                    union, which passed it on.
                    """,
            "marek-weist-vorwurf-von-sich", """
                    Bürgermeisterin Ilse Marek hat den Vorwurf zurückgewiesen, sie habe das Nordtor öffnen lassen.
                    „Ich habe nichts befohlen“, sagte sie am Dienstag.
                    Der Hafenvorstand nannte den Bericht eine „Erfindung“.
                    """,
            "engineer-takes-back-his-words", """
                    “I was wrong about the control room,” Mr Brandt said on Friday. “The gate failed by itself.”
                    The harbour board agreed. “That is what we found,” its note of Saturday reads.
                    Ms Marek, who had told the Nordblatt that she would say no more, did not answer questions.
                    """);

    private static final Map<String, List<String>> LOGGED_FROM = Map.of(
            "sluice-was-opened-from-inside-engineer-says", List.of("tomas-brandt-asserts-3-march-2024",
                    "ostrel-harbour-board-denies-4-march-2024", "a-night-guard-asserts-on-or-before-3-march-2024"),
            "marek-weist-vorwurf-von-sich", List.of("ilse-marek-denies-5-march-2024", "ostrel-harbour-board-disputes-5-march-2024"),
            "engineer-takes-back-his-words", List.of("tomas-brandt-retracts-8-march-2024", "tomas-brandt-asserts-8-march-2024",
                    "ostrel-harbour-board-supports-9-march-2024", "ilse-marek-declines-to-comment-9-march-2024"));

    @Test
    void intakePutsOnRecordWhatTheBundleOfASecondStoryHolds(Browser browser) throws IOException {
        byte[] bytes = new ClassPathResource("stories/north-sluice.json").getContentAsByteArray();
        bundle = json.readTree(bytes);
        try (Typist typist = new Typist(browser, port, staff.member(Role.EDITOR))) {
            typist.publish("/desk/stories/new", page -> fill(page, bundle.at("/story"), "title", "standfirst", "slug"));
            for (JsonNode article : bundle.get("articles")) {
                pasted(typist, article);
                for (String slug : LOGGED_FROM.get(article.get("slug").asString())) {
                    logged(typist, slug);
                }
            }
        }
        ImportResult loaded = bundles.load(bytes, OneOfEach.CHANGE);
        assertThat(loaded.created()).isZero();
        assertThat(loaded.changed()).isZero();
    }

    private void pasted(Typist typist, JsonNode article) {
        Page page = typist.page();
        page.navigate("/desk/intake");
        page.fill("#text", TEXTS.get(article.get("slug").asString()));
        page.click("form.record-form button");
        fill(page, article, "headline", "language");
        page.selectOption("#kind", article.get("kind").asString());
        fillDate(page, "published", article.path("published"));
        picked(typist, "publisher", article.path("publisher"));
        for (JsonNode author : article.path("authors")) {
            picked(typist, "authors", author);
        }
        page.click("form.record-form .actions button >> nth=-1");
        page.waitForSelector("#record-title");
    }

    /** Logs a statement by keyboard: the passage, the words in it, speaker, stance, claim, date, and the fields that are folded away. */
    private void logged(Typist typist, String slug) {
        Page page = typist.page();
        JsonNode statement = statements().filter(one -> one.get("slug").asString().equals(slug)).findFirst().orElseThrow();
        JsonNode claim = StreamSupport.stream(bundle.at("/claims").spliterator(), false)
                .filter(one -> StreamSupport.stream(one.get("statements").spliterator(), false).anyMatch(statement::equals)).findFirst()
                .orElseThrow();
        JsonNode report = statement.at("/reports/0");
        int before = page.locator(".done li").count();
        page.focus(".passages");
        pressUntil(typist, "n", () -> statement.has("quotation")
                ? page.locator(".current p").allTextContents().toString().contains(statement.get("quotation").asString())
                : page.locator(".current .pno").allTextContents().contains(report.get("locator").asString().replace("Paragraph ", "")));
        pressUntil(typist, "q", () -> page.inputValue("#quotation").equals(statement.path("quotation").asString("")));
        picked(typist, "actor", statement.get("actor"));
        page.focus("#stance");
        typist.press(String.valueOf(1 + page.locator(".stanceset label").allTextContents().stream()
                .map(label -> label.replaceAll("\\d", "").strip()).toList().indexOf(statement.get("stance").asString())));
        boolean isNewClaim = picked(typist, "claim", claim.get("text").asString());
        if (isNewClaim) {
            picked(typist, "claim.stories", bundle.at("/story/title").asString());
            claim.get("about").forEach(actor -> picked(typist, "claim.about", actor));
            fillDate(page, "claim.eventDate", claim.get("event"));
        }
        fillDate(page, "said", statement.get("said"));
        statement.path("relays").forEach(actor -> picked(typist, "toldBy", actor));
        unfold(page);
        fill(page, statement, "quotationLanguage", "translation");
        page.selectOption("#aim", statement.path("aim").asString(""));
        page.fill(id("report1.wording"), report.path("wording").asString(""));
        fillOne(page, "report1.relayedFrom", name(report.path("relayedFrom"), "articles", "headline"));
        if (statement.has("answers")) {
            JsonNode answered = statements().filter(one -> one.get("slug").equals(statement.get("answers"))).findFirst().orElseThrow();
            page.locator("#offers label").filter(new Locator.FilterOptions().setHasText(name(answered.get("actor"), "actors", "name")))
                    .click();
        } else if (!isNewClaim) {
            page.locator("#offers label").first().click();
        }
        page.press("#said", "Control+Shift+Enter");
        assertThat(page.locator(".done li")).hasCount(before + 1);
    }

    private Stream<JsonNode> statements() {
        return StreamSupport.stream(bundle.at("/claims").spliterator(), false)
                .flatMap(claim -> StreamSupport.stream(claim.get("statements").spliterator(), false));
    }

    private static void pressUntil(Typist typist, String key, BooleanSupplier isThere) {
        for (int times = 0; !isThere.getAsBoolean(); times++) {
            assertThat(times).as("%s leads there", key).isLessThan(9);
            typist.press(key);
        }
    }

    /** Names an actor in the first free place of a field, as a new one if there is none of that name. */
    private void picked(Typist typist, String field, JsonNode slug) {
        String name = name(slug, "actors", "name");
        if (picked(typist, field, name)) {
            String kind = StreamSupport.stream(bundle.get("actors").spliterator(), false).filter(one -> one.get("slug").equals(slug))
                    .findFirst().orElseThrow().get("kind").asString();
            typist.page().locator("select[name^='" + field + "'][name$='.kind']:visible").last().selectOption(kind);
        }
    }

    /** Types a name in the first free place of a field and chooses what the list offers; returns whether that is a new record. */
    private static boolean picked(Typist typist, String field, String name) {
        Page page = typist.page();
        page.locator("[name='" + field + "'][role=combobox]:visible").last().fill("");
        page.locator("[name='" + field + "'][role=combobox]:visible").last().focus();
        typist.type(name);
        Locator options = page.locator(".popup:not([hidden]) [role=option]");
        assertThat(options.filter(new Locator.FilterOptions().setHasText(name)).last()).isVisible();
        Locator known = options.filter(new Locator.FilterOptions().setHas(page.locator("span:text-is('" + name + "')")));
        boolean isNew = known.count() == 0;
        typist.picks(isNew ? "Add “" + name : name);
        return isNew;
    }

    private void actor(Page page, JsonNode actor) {
        fill(page, actor, "name", "description", "slug");
        page.selectOption("#kind", actor.get("kind").asString());
        fillMany(page, "vouchedBy", names(actor.path("vouchedBy"), "actors", "name"));
    }

    private void article(Page page, JsonNode article) {
        fill(page, article, "headline", "language", "slug");
        page.selectOption("#kind", article.get("kind").asString());
        fillDate(page, "published", article.path("published"));
        fillOne(page, "publisher", name(article.path("publisher"), "actors", "name"));
        fillMany(page, "authors", names(article.path("authors"), "actors", "name"));
        fillMany(page, "reliesOn", names(article.path("reliesOn"), "articles", "headline"));
    }

    private void claim(Page page, JsonNode claim) {
        fill(page, claim, "text", "slug");
        fillMany(page, "stories", List.of(bundle.at("/story/title").asString()));
        fillMany(page, "about", names(claim.path("about"), "actors", "name"));
        fillDate(page, "eventDate", claim.path("event"));
        for (JsonNode link : claim.path("links")) {
            fillMany(page, link.get("kind").asString().equals("contradicts") ? "contradicts" : "partOf",
                    List.of(name(link.get("other"), "claims", "text")));
        }
    }

    private void statement(Page page, JsonNode claim, JsonNode statement) {
        unfold(page);
        List<JsonNode> reports = StreamSupport.stream(statement.path("reports").spliterator(), false).toList();
        fill(page, statement, "slug", "quotation", "quotationLanguage");
        fillOne(page, "actor", name(statement.get("actor"), "actors", "name"));
        fillOne(page, "claim", claim.get("text").asString());
        page.selectOption("#stance", statement.get("stance").asString());
        fillDate(page, "said", statement.get("said"));
        fillMany(page, "toldBy", names(statement.path("relays"), "actors", "name"));
        fillOne(page, "answers", statement.has("answers") ? "[" + statement.get("answers").asString() + "]" : "");
        page.selectOption("#aim", statement.path("aim").asString(""));
        for (int i = 1; i <= reports.size(); i++) {
            JsonNode report = reports.get(i - 1);
            if (i > 1) {
                page.click("button[name=more]");
                page.waitForURL("**draft=*");
                unfold(page);
            }
            fillOne(page, "report" + i + ".article", name(report.get("article"), "articles", "headline"));
            fillOne(page, "report" + i + ".relayedFrom", name(report.path("relayedFrom"), "articles", "headline"));
            page.fill(id("report" + i + ".wording"), report.path("wording").asString(""));
        }
    }

    private static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
    }

    private static void fill(Page page, JsonNode piece, String... fields) {
        for (String field : fields) {
            page.fill("#" + field, piece.path(field).asString(""));
        }
    }

    private static void fillDate(Page page, String field, JsonNode edtf) {
        page.fill(id(field), edtf.isMissingNode() ? "" : FuzzyDate.parse(edtf.asString()).words());
    }

    private static void fillOne(Page page, String field, String name) {
        page.fill(id(field), name);
    }

    private static void fillMany(Page page, String field, List<String> names) {
        for (int i = 1; i <= names.size(); i++) {
            String place = id(i == 1 ? field : field + "-" + i);
            page.fill(place, names.get(i - 1));
            page.dispatchEvent(place, "change");
        }
    }

    private static String id(String field) {
        return "[id='" + field + "']";
    }

    private List<String> names(JsonNode slugs, String kind, String member) {
        return StreamSupport.stream(slugs.spliterator(), false).map(slug -> name(slug, kind, member)).toList();
    }

    private String name(JsonNode slug, String kind, String member) {
        return StreamSupport.stream(bundle.get(kind).spliterator(), false).filter(one -> one.get("slug").equals(slug))
                .map(one -> one.get(member).asString()).findFirst().orElse("");
    }

    /** Returns the records, each after those it names. */
    private List<JsonNode> inOrder(String kind, String names) {
        List<JsonNode> all = new ArrayList<>();
        bundle.get(kind).forEach(all::add);
        List<JsonNode> ordered = new ArrayList<>();
        while (ordered.size() < all.size()) {
            all.stream().filter(one -> !ordered.contains(one)).filter(one -> StreamSupport.stream(one.path(names).spliterator(), false)
                    .allMatch(name -> ordered.stream().anyMatch(earlier -> earlier.get("slug").equals(name)))).toList()
                    .forEach(ordered::add);
        }
        return ordered;
    }
}
