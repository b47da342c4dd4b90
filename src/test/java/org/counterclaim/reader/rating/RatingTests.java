package org.counterclaim.reader.rating;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Staff;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.SharedApplication;
import org.counterclaim.web.form.Editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Editors log what outside fact-checkers say of a claim, and readers see it beside this site's verdict. */
@SharedApplication
class RatingTests {

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    private final String mark = UUID.randomUUID().toString();
    private final String text = "The bridge had cracks " + mark;
    private final String checker = "Checkers of " + mark;
    private final String headline = "Did the bridge have cracks? " + mark;
    private Person reader;
    private Editor editor;
    private String claim = "";
    private String actor = "";
    private String article = "";

    @BeforeEach
    void make() throws Exception {
        reader = staff.stranger();
        editor = new Editor(staff);
        claim = editor.made("claims", "text", text).substring("/desk".length());
        actor = editor.made("actors", "name", checker, "kind", "organisation").substring("/desk".length());
        article =
                editor.made("articles", "headline", headline, "kind", "news article", "publisher", checker, "published", "13 October 2022")
                        .substring("/desk".length());
    }

    private String rated(String label, String... more) throws Exception {
        List<String> all = new ArrayList<>(List.of("claim", text, "checker", checker, "rating", label));
        all.addAll(List.of(more));
        return editor.made("ratings", all.toArray(String[]::new)).substring("/desk".length());
    }

    @Test
    void claimShowsTheLabelLetterForLetterAndWhoseItIs() throws Exception {
        String rating =
                rated("زائف  جزئيا!", "language", "Arabic", "meaning", "refuted", "article", headline, "given", "about 12 October 2022");
        Document page = page(claim);
        Element line = page.selectFirst(".ratings > li");
        assertThat(line.id()).isEqualTo("rating-" + rating.substring("/ratings/".length()));
        assertThat(line.select(".who").text()).isEqualTo(checker + " rated it");
        assertThat(line.select(".who a").attr("href")).isEqualTo(actor);
        assertThat(line.select("blockquote[lang=ar][dir=auto] p").first().wholeText()).isEqualTo("زائف  جزئيا!");
        assertThat(line.select(".meta").text()).contains("About 12 October 2022", headline + ", " + checker + ", published 13 October 2022",
                "Label in Arabic", "Editors here read it as refuted").doesNotContain("Edit ");
        assertThat(line.select("a[href=%s]".formatted(article)).text()).isEqualTo(headline);
    }

    @Test
    void ratingIsNoVerdictOfThisSite() throws Exception {
        Document before = page(claim);
        assertThat(before.select("#ratings")).isEmpty();
        rated("False", "meaning", "refuted");
        Document page = page(claim);
        assertThat(page.select("#verdict").text()).isEqualTo("Unverified");
        assertThat(page.select("section.verdict .signal").outerHtml()).isEqualTo(before.select("section.verdict .signal").outerHtml());
        assertThat(page.select("section:has(> #ratings)").text()).contains("None of these is a verdict of this site");
        List<String> titles = page.select("main h2").eachAttr("id");
        assertThat(titles.subList(titles.indexOf("verdict"), titles.indexOf("sources"))).contains("ratings");
    }

    @Test
    void latestRatingComesFirstAndOneWithoutADateLast() throws Exception {
        rated("Undated");
        rated("Older", "given", "2021", "article", editor.article());
        rated("Newer", "given", "5 May 2022", "article", headline);
        assertThat(page(claim).select(".ratings blockquote").eachText()).containsExactly("Newer", "Older", "Undated");
        assertThat(page(claim).select(".ratings li:last-child .meta").text()).contains("Date not recorded", "is not on record");
    }

    @Test
    void articleAndCheckerShowTheRating() throws Exception {
        rated("Pants on Fire!", "article", headline, "language", "en");
        for (String path : List.of(article, actor)) {
            Element line = page(path).selectFirst(".ratings > li");
            assertThat(line.select(".prop a[href=%s]".formatted(claim)).text()).isEqualTo(text);
            assertThat(line.select("blockquote[lang=en]").text()).isEqualTo("Pants on Fire!");
        }
    }

    @Test
    void checkersPageShowsTheLatestTwentyAndCountsAll() throws Exception {
        for (int i = 1; i <= 22; i++) {
            rated("Label " + i, "given", "2022-10-%02d".formatted(i), "article", editor.article());
        }
        Document page = page(actor);
        assertThat(page.select("#ratings small").text()).isEqualTo("The latest 20 of 22 ratings");
        assertThat(page.select(".ratings blockquote").eachText()).hasSize(20).startsWith("Label 22").endsWith("Label 3");
    }

    @Test
    void addressLeadsToItsPlaceOnTheClaimFromFormerSlugsToo() throws Exception {
        String rating = rated("False");
        assertThat(place(rating)).isEqualTo(claim + "#rating-" + rating.substring("/ratings/".length()));
        Editor.place(editor.send("/desk" + rating, editor.filledIn("/desk" + rating, "slug", "moved-" + mark, "reason", "Shorter")));
        assertThat(place(rating)).isEqualTo(claim + "#rating-moved-" + mark);
        assertThat(reader.get("/ratings/none-" + mark).statusCode()).isEqualTo(404);
    }

    private String place(String path) throws Exception {
        HttpResponse<String> answer = reader.get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]+", "");
    }

    @Test
    void withdrawnRatingIsGoneAndComesBack() throws Exception {
        String rating = rated("False");
        Editor.place(editor.send("/desk" + rating + "/withdrawal", "reason", "They took it back"));
        assertThat(page(claim).select("#ratings")).isEmpty();
        assertThat(page(actor).select("#ratings")).isEmpty();
        HttpResponse<String> gone = reader.get(rating);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("They took it back");
        Editor.place(editor.send("/desk" + rating + "/reinstatement", "reason", "They did not"));
        assertThat(page(claim).select("#ratings")).hasSize(1);
    }

    @Test
    void pagesShowAChangeAtOnce() throws Exception {
        String rating = rated("Mostly false", "article", headline);
        for (String path : List.of(claim, article, actor)) {
            assertThat(page(path).select(".ratings blockquote").text()).isEqualTo("Mostly false");
        }
        Editor.place(editor.send("/desk" + rating, editor.filledIn("/desk" + rating, "rating", "False", "reason", "They corrected it")));
        for (String path : List.of(claim, article, actor)) {
            assertThat(page(path).select(".ratings blockquote").text()).isEqualTo("False");
        }
    }

    @Test
    void historyNamesTheRatingAndTellsItsChanges() throws Exception {
        String rating = rated("Mostly false");
        Editor.place(editor.send("/desk" + rating, editor.filledIn("/desk" + rating, "rating", "False", "meaning", "refuted", "reason",
                "They corrected it")));
        assertThat(page(rating + "/history").text()).contains("Their rating", "As editors read it", "They corrected it");
        assertThat(page("/history").text()).contains("%s: “False” on %s".formatted(checker, text));
    }

    @Test
    void formBeginsWithTheClaimThatTheAddressNames() throws Exception {
        Document form = Jsoup.parse(editor.read("/desk/ratings/new?claim=" + URLEncoder.encode(text, UTF_8)).body());
        assertThat(form.select("[name=claim]").attr("value")).isEqualTo(text);
        assertThat(form.select("form.record-form [name=meaning] option").eachText()).contains("refuted").doesNotContain("withdrawn");
        assertThat(Jsoup.parse(editor.read("/desk").body()).select("a[href=/desk/ratings/new]")).hasSize(1);
    }

    @Test
    void sameCheckerClaimAndFactCheckIsAskedAbout() throws Exception {
        String rating = rated("False", "article", headline);
        HttpResponse<String> asked =
                editor.send("/desk/ratings", "claim", text, "checker", checker, "rating", "Mostly false", "article", headline);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(Editor.problems(asked)).contains("This is on record already, as “False” at " + rating);
        assertThat(editor.send("/desk/ratings", "claim", text, "checker", checker, "rating", "Mostly false", "article", editor.article())
                .statusCode()).isEqualTo(303);
        assertThat(editor.send("/desk" + rating, editor.filledIn("/desk" + rating, "rating", "FALSE", "reason", "Letter for letter"))
                .statusCode()).isEqualTo(303);
    }

    @Test
    void mergesMoveTheClaimTheCheckerAndTheArticle() throws Exception {
        String rating = rated("False", "article", headline);
        String otherClaim = editor.made("claims", "text", "Cracks were in the bridge " + mark).substring("/desk".length());
        String otherActor = editor.made("actors", "name", "The checkers " + mark, "kind", "organisation").substring("/desk".length());
        String otherArticle = editor.made("articles", "headline", "On cracks " + mark, "kind", "interview").substring("/desk".length());
        merge(claim, otherClaim);
        merge(actor, otherActor);
        merge(article, otherArticle);
        assertThat(place(rating)).startsWith(otherClaim + "#rating-");
        assertThat(page(otherClaim).select(".ratings .who a").attr("href")).isEqualTo(otherActor);
        assertThat(page(otherArticle).select(".ratings .prop a").attr("href")).isEqualTo(otherClaim);
        assertThat(database.sql("select count(*) from record_reference r join any_record a on a.id = r.id where a.into_id is not null "
                + "and r.by_kind = 'rating'").query(Integer.class).single()).isZero();
    }

    private void merge(String from, String into) throws Exception {
        String address = "/desk" + from + "/merger";
        Document page = Jsoup.parse(editor.read(address + "?into=%5B" + into.replaceFirst("/[a-z]+/", "") + "%5D").body());
        List<String> fields = new ArrayList<>(List.of("reason", "They are one"));
        for (String field : List.of("key", "intoId", "fromVersion", "intoVersion")) {
            fields.addAll(List.of(field, page.select("main [name=" + field + "]").attr("value")));
        }
        Editor.place(editor.send(address, fields.toArray(String[]::new)));
    }

    @Test
    void undoneMergeTakesTheRatingBack() throws Exception {
        String rating = rated("False");
        String other = editor.made("claims", "text", "Cracks were in the bridge " + mark).substring("/desk".length());
        merge(claim, other);
        String undoing = "/desk/merges/" + database.sql("select id from private.merge where from_name = ?").param(text)
                .query(UUID.class).single() + "/undoing";
        Editor.place(editor.send(undoing, Editor.fields(editor.read(undoing).body(), "reason", "They are two")));
        assertThat(place(rating)).startsWith(claim + "#rating-");
        assertThat(page(other).select("#ratings")).isEmpty();
    }

    @Test
    void ratingOfAWithdrawnClaimIsShownNowhere() throws Exception {
        String rating = rated("False", "article", headline);
        Editor.place(editor.send("/desk" + claim + "/withdrawal", "reason", "Not a claim"));
        assertThat(page(actor).select("#ratings")).isEmpty();
        assertThat(page(article).select("#ratings")).isEmpty();
        assertThat(reader.get(place(rating).replaceFirst("#.*", "")).statusCode()).isEqualTo(410);
    }

    @Test
    void draftIsCalledByItsCheckerItsLabelAndItsClaim() throws Exception {
        Editor.place(editor.send("/desk/drafts/" + UUID.randomUUID(), "form", "ratings", "address", "/desk/ratings/new", "checker", checker,
                "rating", "False", "claim", text));
        assertThat(Jsoup.parse(editor.read("/desk").body()).select(".drafts").text()).contains(checker + ": “False”: " + text);
    }

    @Test
    void checkerInUseIsNotWithdrawn() throws Exception {
        rated("False");
        HttpResponse<String> refused = editor.send("/desk" + actor + "/withdrawal", "reason", "By mistake");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).text()).contains("rating “" + checker + ": “False” on The bridge");
    }

    @Test
    void suggestionsFindRatingsByTheirLabels() throws Exception {
        rated("Label " + mark);
        assertThat(editor.read("/desk/ratings/suggestions?of=x&at=x&x=Label+" + mark).body()).contains("Label " + mark);
    }

    private Document page(String address) throws Exception {
        HttpResponse<String> answer = reader.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
