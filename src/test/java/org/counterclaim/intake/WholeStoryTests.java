package org.counterclaim.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.core.FuzzyDate;
import org.counterclaim.interchange.Loaded;
import org.counterclaim.interchange.StoryBundles;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.OneOfEach;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole demonstration story is logged through the forms alone; its bundle then finds nothing left to do but the verdict. */
@BesideOthers
@ExtendWith(Chromium.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"counterclaim.demo=none", "counterclaim.page-cache=1MB"})
@Import(Staff.class)
class WholeStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    StoryBundles bundles;

    @Autowired
    ObjectMapper json;

    private JsonNode bundle;

    @Test
    void formsPutOnRecordWhatTheBundleHolds(Browser browser) throws IOException {
        byte[] bytes = new ClassPathResource("db/demo/musk-ukraine-peace-plan.json").getContentAsByteArray();
        bundle = json.readTree(bytes);
        try (Typist typist = new Typist(browser, port, staff.member(Role.EDITOR))) {
            typist.publish("/desk/stories/new", page -> fill(page, bundle.at("/story"), "title", "standfirst", "slug"));
            inOrder("actors", "vouchedBy").forEach(actor -> typist.publish("/desk/actors/new", page -> actor(page, actor)));
            inOrder("articles", "reliesOn").forEach(article -> typist.publish("/desk/articles/new", page -> article(page, article)));
            for (JsonNode claim : bundle.get("claims")) {
                typist.publish("/desk/claims/new", page -> claim(page, claim));
                claim.path("statements").forEach(statement -> typist.publish("/desk/statements/new", page -> statement(page, claim, statement)));
            }
        }
        Loaded loaded = bundles.load(bytes, OneOfEach.CHANGE);
        assertThat(loaded.created()).as("the verdict, which no editor gives").isEqualTo(1);
        assertThat(loaded.changed()).isZero();
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

    /** Each after those it names. */
    private List<JsonNode> inOrder(String kind, String names) {
        List<JsonNode> all = new ArrayList<>();
        bundle.get(kind).forEach(all::add);
        List<JsonNode> ordered = new ArrayList<>();
        while (ordered.size() < all.size()) {
            all.stream().filter(one -> !ordered.contains(one)).filter(one -> StreamSupport.stream(one.path(names).spliterator(), false)
                    .allMatch(name -> ordered.stream().anyMatch(earlier -> earlier.get("slug").equals(name)))).toList().forEach(ordered::add);
        }
        return ordered;
    }
}
