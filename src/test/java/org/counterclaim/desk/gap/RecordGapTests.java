package org.counterclaim.desk.gap;

import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.web.form.Editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The desk lists reports of refuted claims that nobody has checked, and articles of which no copy is kept. */
@DeskTest
class RecordGapTests {

    private static final String UNCHECKED = "unchecked-reports-of-refuted-claims";
    private static final String NO_COPY = "articles-without-a-copy";

    private static final String STORY = """
            {"format": "counterclaim-story-bundle", "version": 1, "story": {"slug": "x", "title": "T", "standfirst": "S"},
             "actors": [{"slug": "x-ann", "name": "Ann x", "kind": "person"}],
             "articles": [
               {"slug": "x-one", "headline": "One x", "kind": "news article", "webAddress": "https://paper.example/x?a=1&b='ü'"},
               {"slug": "x-kept", "headline": "Kept x", "kind": "news article", "webAddress": "https://paper.example/x-2",
                "archivedAddress": "https://archive.example/x"},
               {"slug": "x-none", "headline": "Nowhere x", "kind": "broadcast"}],
             "claims": [
               {"slug": "x-false", "number": 1, "text": "False x.", "statements": [
                 {"slug": "x-a", "actor": "x-ann", "stance": "asserts", "said": "2024", "reports": [{"article": "x-one"}]},
                 {"slug": "x-p", "actor": "x-ann", "stance": "reports", "said": "2024",
                  "reports": [{"article": "x-one", "status": "deleted"}, {"article": "x-kept"}]},
                 {"slug": "x-s", "actor": "x-ann", "stance": "supports", "said": "2024",
                  "reports": [{"article": "x-one", "status": "as published"}]},
                 {"slug": "x-d", "actor": "x-ann", "stance": "denies", "said": "2024", "reports": [{"article": "x-one"}]}],
                "verdicts": [{"mark": "refuted", "rationale": "R", "given": "2024-06-01T10:00:00Z", "by": "Bo"}]},
               {"slug": "x-open", "number": 2, "text": "Open x.", "statements": [
                 {"slug": "x-o", "actor": "x-ann", "stance": "asserts", "said": "2024", "reports": [{"article": "x-one"}]}],
                "verdicts": [{"mark": "refuted", "rationale": "R", "given": "2024-06-01T10:00:00Z", "by": "Bo"},
                  {"mark": "disputed", "rationale": "R", "given": "2024-06-02T10:00:00Z", "by": "Bo"}]}]}""";

    @Autowired
    Staff staff;

    private final String slug = "g" + UUID.randomUUID();
    private Editor editor;

    @BeforeEach
    void load(@Autowired StoryBundleImporter bundles) throws Exception {
        editor = new Editor(staff);
        bundles.load(STORY.replace("x-", slug + "-").replace("\"x\"", "\"" + slug + "\"").replace(" x", " " + slug)
                .replace("/x", "/" + slug).getBytes(UTF_8), OneOfEach.CHANGE);
    }

    @Test
    void statementsWithUncheckedReportsOfRefutedClaimsLeadToTheirForms() throws Exception {
        assertThat(listed(UNCHECKED)).containsExactlyInAnyOrder("/desk/statements/" + slug + "-a", "/desk/statements/" + slug + "-p");
        assertThat(page("/desk/gaps").select("section[aria-labelledby=" + UNCHECKED + "] a").eachAttr("href"))
                .contains("/desk/statements/" + slug + "-a");

        String form = "/desk/statements/" + slug + "-a";
        Editor.place(editor.allTheSame(form, editor.filledIn(form, "report1.status", "retracted", "reason", "It was taken back")));

        assertThat(listed(UNCHECKED)).containsExactly("/desk/statements/" + slug + "-p");
    }

    @Test
    void articlesOfWhichNoCopyIsKeptAreListedUntilItsAddressIsNoted() throws Exception {
        String form = "/desk/articles/" + slug + "-one";
        assertThat(listed(NO_COPY)).containsExactly(form);

        Editor.place(editor.allTheSame(form, editor.filledIn(form, "archivedAddress", "https://archive.example/" + slug + "-1", "reason",
                "A copy is kept")));

        assertThat(listed(NO_COPY)).isEmpty();
        assertThat(page(form).select("main").text()).contains("A copy of it is kept").doesNotContain("Ask the Internet Archive");
    }

    @Test
    void editorsFindTheLinksThatHaveACopyKept() throws Exception {
        String address = "https://paper.example/" + slug + "?a=1&b='%C3%BC'";
        for (String path : List.of("/articles/" + slug + "-one", "/desk/articles/" + slug + "-one")) {
            assertThat(page(path).select("a[href^=https://web.archive.org/]")).as(path)
                    .extracting(link -> link.attr("href") + " " + link.attr("rel")).containsExactly(
                            "https://web.archive.org/save/" + address + " noopener noreferrer",
                            "https://web.archive.org/web/*/" + address + " noopener noreferrer");
        }
        for (String other : List.of("-kept", "-none")) {
            assertThat(page("/articles/" + slug + other).select("a[href^=https://web.archive.org/]")).isEmpty();
            assertThat(page("/desk/articles/" + slug + other).select("a[href^=https://web.archive.org/]")).isEmpty();
        }
    }

    @Test
    void readersSeeWhetherACopyIsKept() throws Exception {
        assertThat(read("-one").select("main").text()).contains("No copy kept").doesNotContain("Internet Archive");
        assertThat(read("-kept").select("main").text()).contains("Archived copy").doesNotContain("No copy kept");
        assertThat(read("-none").select("main").text()).contains("No address on record").doesNotContain("No copy kept");
    }

    private Document read(String article) throws Exception {
        return Jsoup.parse(staff.stranger().get("/articles/" + slug + article).body());
    }

    private List<String> listed(String gap) throws Exception {
        return page("/desk/gaps?gap=" + gap).select("main .plainlist a").eachAttr("href").stream()
                .filter(href -> href.contains(slug)).toList();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(editor.read(path).body());
    }
}
