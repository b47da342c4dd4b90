package org.counterclaim.desk.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.factcheck.verdict.Checker;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** What is missing in each story: numbers that lead to the claims which they count. */
@DeskTest
class StoryGapTests {

    @Autowired
    Staff staff;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Editor editor;

    @BeforeEach
    void signIn() throws Exception {
        editor = new Editor(staff);
    }

    @Test
    void numbersAreThoseOfTheListsToWhichTheyLead() throws Exception {
        String story = story("Weir");
        String answered = claim("It leaked " + mark, "Weir " + mark);
        String reported = claim("It broke " + mark, "Weir " + mark);
        claim("Nobody says so " + mark, "Weir " + mark);
        said(answered, "asserts", "");
        said(answered, "denies", "");
        said(reported, "asserts", editor.article());
        Element row = page("/desk/gaps").selectFirst("table.gaps tr:has(a[href=" + story + "])");
        assertThat(row.select("td").eachText()).containsExactly("3", "2", "1", "3");
        for (Element number : row.select("td a")) {
            assertThat(page(number.attr("href")).select("#record").text()).as(number.attr("href")).startsWith(number.text() + " claim");
        }
    }

    @Test
    void whatIsNotMissingIsNoLink() throws Exception {
        String story = story("Empty");
        Element row = page("/desk/gaps").selectFirst("table.gaps tr:has(a[href=" + story + "])");
        assertThat(row.select("td").eachText()).containsExactly("0", "0", "0", "0");
        assertThat(row.select("td a")).isEmpty();
    }

    @Test
    void storyThatLacksNothingIsNotListed() throws Exception {
        String story = story("Whole");
        String claim = editor.made("claims", "text", "It stood " + mark, "stories", "Whole " + mark);
        said("It stood " + mark, "asserts", editor.article());
        said("It stood " + mark, "denies", editor.article());
        assertThat(stories(page("/desk/gaps"))).contains(story);
        new Checker(staff).marks(claim.substring("/desk".length()), "mark", "confirmed", "rationale", "It is on every photograph.");
        assertThat(stories(page("/desk/gaps"))).doesNotContain(story);
    }

    @Test
    void claimsInNoStoryComeFirst() throws Exception {
        String alone = editor.claim();
        Element row = page("/desk/gaps").selectFirst("table.gaps tbody tr");
        assertThat(row.select("th").text()).isEqualTo("In no story");
        Element number = row.selectFirst("td a");
        assertThat(number.attr("href")).isEqualTo("/desk/claims?noStory=yes");
        Document list = page(number.attr("href"));
        assertThat(list.select("#record").text()).isEqualTo(number.text() + (number.text().equals("1") ? " claim" : " claims"));
        assertThat(list.text()).contains(alone);
    }

    @Test
    void storiesComeInPagesTheLatestChangedFirst() throws Exception {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 27; i++) {
            made.addFirst(story("Story " + i));
        }
        Document first = page("/desk/gaps");
        Document second = page(first.select("a[rel=next]").attr("href"));
        assertThat(stories(first)).isEqualTo(made.subList(0, 25));
        assertThat(stories(second)).startsWith(made.get(25), made.get(26));
        assertThat(second.text()).contains("First page").doesNotContain("In no story", "Statements without a source");
        assertThat(editor.read("/desk/gaps?after=nonsense").statusCode()).isEqualTo(400);
    }

    private static List<String> stories(Document page) {
        return page.select("table.gaps th a").eachAttr("href");
    }

    @Test
    void homeShowsTheStoriesThatOneChangedLast() throws Exception {
        assertThat(page("/desk").select("[aria-labelledby=stories]").text()).contains("You have put nothing on record yet.");
        String first = story("First");
        String second = story("Second");
        String claim = claim("It leaked " + mark, "First " + mark);
        assertThat(own()).containsExactly(first, second);
        claim("It held " + mark, "Second " + mark);
        assertThat(own()).containsExactly(second, first);
        said(claim, "asserts", "");
        assertThat(own()).containsExactly(first, second);
        List<Element> of = page("/desk").select(".own-stories li");
        assertThat(of.getFirst().text()).isEqualTo("First " + mark + " 1 without a source, 1 without an answer yet, 1 without a verdict");
        assertThat(of.getFirst().select(".soft a").eachAttr("href")).allMatch(href -> href.startsWith("/desk/claims?story=first-"));
        assertThat(new Editor(staff).read("/desk").body()).contains("You have put nothing on record yet.");
        String empty = story("Empty");
        assertThat(page("/desk").select(".own-stories li").getFirst().text()).isEqualTo("Empty " + mark + " Nothing is missing");
        for (int i = 0; i < 7; i++) {
            story("More " + i);
        }
        assertThat(own()).hasSize(8).contains(empty).doesNotContain(first, second);
    }

    @Test
    void withdrawnStoryIsNobodys() throws Exception {
        String story = story("Gone");
        Editor.place(editor.allTheSame(story + "/withdrawal", "reason", "Twice"));
        assertThat(own()).isEmpty();
    }

    private List<String> own() throws Exception {
        return page("/desk").select(".own-stories li > a").eachAttr("href");
    }

    private String story(String title) throws Exception {
        return editor.made("stories", "title", title + " " + mark, "standfirst", "What is contested.");
    }

    private String claim(String text, String story) throws Exception {
        editor.made("claims", "text", text, "stories", story);
        return text;
    }

    private void said(String claim, String stance, String article) throws Exception {
        editor.made("statements", "actor", editor.actor(), "stance", stance, "claim", claim, "said", "2021", "report1.article", article);
    }

    private Document page(String path) throws Exception {
        var answer = editor.read(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
