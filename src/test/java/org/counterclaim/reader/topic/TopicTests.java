package org.counterclaim.reader.topic;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Staff;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.SharedApplication;
import org.counterclaim.testing.Thorough;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** Editors keep topics, and readers find stories and claims under them. */
@SharedApplication
class TopicTests {

    private static final int PAGE = 20;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    private final String mark = UUID.randomUUID().toString();
    private final String name = "Topic " + mark;
    private final String path = "/topics/topic-" + mark;
    private Person reader;
    private Editor editor;

    @BeforeEach
    void makeTopic() throws Exception {
        reader = staff.stranger();
        editor = new Editor(staff);
        assertThat(editor.made("topics", "name", name, "description", "What belongs to it.")).isEqualTo("/desk" + path);
    }

    @Test
    void pageShowsStoriesAndClaimsOfTheTopicThatStand() throws Exception {
        String story = editor.made("stories", "title", "Story " + mark, "standfirst", "About it.", "topics", name);
        String claim = editor.made("claims", "text", "Claim " + mark, "topics", name);
        String other = editor.made("claims", "text", "Other " + mark, "topics", name);
        editor.made("statements", "actor", editor.actor(), "stance", "asserts", "claim", "Claim " + mark, "said", "2021");
        Editor.place(editor.send(other + "/withdrawal", "reason", "Not to be checked"));
        Document page = page(path);
        assertThat(page.select("h1").text()).isEqualTo(name);
        assertThat(page.select(".standfirst").text()).isEqualTo("What belongs to it.");
        assertThat(page.select("h2").eachText()).containsExactly("Stories1 story", "Claims1 claim");
        assertThat(page.select(".results a[href^=/stories/]").eachAttr("href")).containsExactly(story.substring("/desk".length()));
        assertThat(page.select(".results a[href^=/claims/]").eachAttr("href")).containsExactly(claim.substring("/desk".length()));
        assertThat(page.select(".results .meta").text()).isEqualTo("Unverified Unanswered");
    }

    @Test
    void storyAndClaimShowTheirTopics() throws Exception {
        String second = "Also " + mark;
        editor.made("topics", "name", second);
        String story = editor.made("stories", "title", "Story " + mark, "standfirst", "About it.", "topics", name, "topics", second);
        String claim = editor.made("claims", "text", "Claim " + mark, "topics", name, "topics", second);
        for (String made : List.of(story, claim)) {
            assertThat(page(made.substring("/desk".length())).select(".topics a").eachAttr("href"))
                    .containsExactly("/topics/also-" + mark, path);
        }
    }

    @Test
    void newNameShowsOnThePagesOfStoriesAtOnce() throws Exception {
        String story = editor.made("stories", "title", "Story " + mark, "standfirst", "About it.", "topics", name)
                .substring("/desk".length());
        assertThat(page(story).select(".topics a").text()).isEqualTo(name);
        Editor.place(editor.send("/desk" + path, editor.filledIn("/desk" + path, "name", "Renamed " + mark, "reason", "Better")));
        assertThat(page(story).select(".topics a").text()).isEqualTo("Renamed " + mark);
    }

    @Test
    void storyCanNameATopicThatIsNotOnRecordYet() throws Exception {
        String story = editor.made("stories", "title", "Story " + mark, "standfirst", "About it.", "topics", "New " + mark, "topics.new",
                "yes");
        assertThat(page(story.substring("/desk".length())).select(".topics a").eachAttr("href")).containsExactly("/topics/new-" + mark);
    }

    @Test
    void nameThatIsTakenIsAskedAbout() throws Exception {
        HttpResponse<String> asked = editor.send("/desk/topics", "name", name);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(asked.body()).text()).contains("“%s” is on record already, at %s.".formatted(name, path));
    }

    @Test
    void topicInUseIsNotWithdrawn() throws Exception {
        editor.made("claims", "text", "Claim " + mark, "topics", name);
        HttpResponse<String> refused = editor.send("/desk" + path + "/withdrawal", "reason", "Too wide");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).text()).contains("One record names it: claim “Claim " + mark);
    }

    @Test
    void withdrawnTopicIsGone() throws Exception {
        Editor.place(editor.send("/desk" + path + "/withdrawal", "reason", "Too wide"));
        assertThat(reader.get(path).statusCode()).isEqualTo(410);
        assertThat(reader.get("/topics").body()).doesNotContain(mark);
    }

    @Test
    void everyClaimIsShownOnceWhileOthersArePublished() throws Exception {
        List<String> claims = new ArrayList<>();
        for (int i = 0; i <= Thorough.or(1, 2) * PAGE; i++) {
            claims.addFirst(editor.made("claims", "text", "Claim " + i + " " + mark, "topics", name).substring("/desk".length()));
        }
        List<String> shown = new ArrayList<>();
        String next = path;
        for (int i = 0; !next.isEmpty(); i++) {
            Document page = page(next);
            shown.addAll(page.select(".results a[href^=/claims/]").eachAttr("href"));
            next = page.select("[aria-label='Pages of claims'] [rel=next]").attr("href");
            editor.made("claims", "text", "Later " + i + " " + mark, "topics", name);
        }
        assertThat(shown).isEqualTo(claims);
    }

    @Test
    void mergedTopicLeadsToTheOtherWithItsStoriesAndClaims() throws Exception {
        String second = "Also " + mark;
        editor.made("topics", "name", second);
        editor.made("stories", "title", "Story " + mark, "standfirst", "About it.", "topics", name);
        editor.made("claims", "text", "Claim " + mark, "topics", name, "topics", second);
        merge("/topics/also-" + mark);
        assertThat(reader.get(path).headers().firstValue("Location")).contains("/topics/also-" + mark);
        Document page = page("/topics/also-" + mark);
        assertThat(page.select("h2").eachText()).containsExactly("Stories1 story", "Claims1 claim");
        assertThat(database.sql("select count(*) from record_reference r join topic t on t.id = r.id where t.name = :name")
                .param("name", name).query(Integer.class).single()).isZero();
    }

    private void merge(String into) throws Exception {
        String address = "/desk" + path + "/merger";
        Document page = Jsoup.parse(editor.read(address + "?into=%5B" + into.substring("/topics/".length()) + "%5D").body());
        List<String> fields = new ArrayList<>(List.of("reason", "They are one"));
        for (String field : List.of("key", "intoId", "fromVersion", "intoVersion")) {
            fields.addAll(List.of(field, page.select("main [name=" + field + "]").attr("value")));
        }
        Editor.place(editor.send(address, fields.toArray(String[]::new)));
    }

    @Test
    void listHasEveryTopicByNameWithItsCounts() throws Exception {
        editor.made("topics", "name", "A first one " + mark);
        editor.made("claims", "text", "Claim " + mark, "topics", name);
        editor.made("claims", "text", "Other " + mark, "topics", name);
        List<String> names = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        String next = "/topics";
        while (!next.isEmpty()) {
            Document page = page(next);
            names.addAll(page.select(".topics .prop").eachText());
            addresses.addAll(page.select(".topics .prop a").eachAttr("href"));
            page.select(".topics li").stream().filter(one -> one.text().startsWith(name))
                    .forEach(one -> assertThat(one.select(".meta").text()).isEqualTo("0 stories 2 claims"));
            next = page.select("[rel=next]").attr("href");
        }
        assertThat(names).containsSubsequence("A first one " + mark, name);
        assertThat(addresses).hasSameSizeAs(names).doesNotHaveDuplicates();
    }

    @Test
    void historyOfATopicTellsItsChanges() throws Exception {
        Editor.place(editor.send("/desk" + path, editor.filledIn("/desk" + path, "description", "Something else.", "reason", "Narrower")));
        assertThat(page(path + "/history").text()).contains("Description", "Something else", "Narrower");
    }

    private Document page(String address) throws Exception {
        HttpResponse<String> answer = reader.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
