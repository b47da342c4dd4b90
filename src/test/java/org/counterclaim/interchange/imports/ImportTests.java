package org.counterclaim.interchange.imports;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.interchange.Samples;
import org.counterclaim.rating.RatingLabels;
import org.counterclaim.testing.Person;
import org.counterclaim.verdict.Mark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A table becomes a public story: sent, told what its columns mean, put on record, reported on, and taken back. */
@DeskTest
class ImportTests {

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext application;

    @Autowired
    RatingLabels labels;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String title = "The ferry " + mark;
    private Person editor;

    @BeforeEach
    void signIn() throws Exception {
        editor = staff.signedIn(Role.EDITOR);
    }

    @Test
    void tableBecomesAPublicStoryThatSaysWhoSaidWhat() throws Exception {
        String page = sent("""
                The claim,Who says it,Their stance,When it was said,Their words,Headline of the article,Who published the article
                It sailed %1$s.,Ann Lee %1$s,asserts,2 May 2024,"It left, at night",Ferry sails %1$s,Paper %1$s
                It sailed %1$s.,Bo Ek %1$s,denies,about May 2024,,Ferry sails %1$s,Paper %1$s
                It sank %1$s.,Ann Lee %1$s,,2024-05-04,,,
                """.formatted(mark));
        Document plan = read(page);
        assertThat(plan.select("select option[selected]").eachText()).containsExactly("The claim", "Who says it",
                "Their stance", "When it was said", "Their words", "Headline of the article", "Who published the article");
        assertThat(plan.text()).contains("Say to which story the claims belong", "asserts it, 2 May 2024");
        assertThat(editor.post(page, settings(plan, "standfirst", "Did it sail?")).statusCode()).isEqualTo(303);
        imported(page);
        Document story = Jsoup.parse(staff.stranger().get(story(page)).body());
        assertThat(story.select("h1").text()).isEqualTo(title);
        assertThat(story.text()).contains("It sailed " + mark, "It sank " + mark, "Ann Lee " + mark, "It left, at night", "about May 2024");
        Document report = read(page);
        assertThat(report.text()).contains("3 of 3 rows");
        assertThat(numbers(report)).containsExactly("3", "0", "0");
        assertThat(report.text()).contains("3 statements", "2 claims", "1 article");
    }

    @Test
    void secondImportAddsNothingEvenIfEditorsHaveChangedWhatTheFirstBrought() throws Exception {
        String table = "id,claim,who,said\n1,It sailed %1$s.,Ann %1$s,2024\n2,It sank %1$s.,Bo %1$s,2024\n".formatted(mark);
        String first = sent(table);
        imported(first);
        String claim = read(story(first)).select("a[href^=/claims/it-sank]").attr("href");
        Document form = read("/desk" + claim);
        editor.post("/desk" + claim, "version", form.select("[name=version]").attr("value"), "text", "It never sailed " + mark + ".",
                "stories", title, "reason", "Plainer");
        String second = sent(table);
        imported(second);
        assertThat(numbers(read(second))).containsExactly("0", "2", "0");
        assertThat(read("/search?q=" + mark + "&kind=claim").text()).contains("2 results");
    }

    @Test
    void refusedRowsComeBackAsATableWithTheReasonAndAreMendedThere() throws Exception {
        String page = sent(
                "claim,who,said,note\nIt sailed %1$s.,Ann %1$s,2024,a\n,Bo %1$s,2024,=b\nIt sank %1$s.,Cy %1$s,whenever,c\n%2$s,Di,2024,\n"
                        .formatted(mark, "x".repeat(501)));
        imported(page);
        Document report = read(page);
        assertThat(numbers(report)).containsExactly("1", "0", "3");
        assertThat(report.select("#refused ~ table tbody tr").eachText()).anyMatch(row -> row.startsWith("3 claim The claim is empty"))
                .anyMatch(row -> row.startsWith("4 said")).anyMatch(row -> row.startsWith("5 claim Must have at most 500 characters"));
        String refused = editor.get(page + "/refused.csv").body();
        assertThat(refused).contains("\"'=b\"").doesNotContain("It sailed");
        String again = sent(refused.replace("whenever", "2024"));
        imported(again);
        assertThat(numbers(read(again))).containsExactly("1", "0", "2");
    }

    @Test
    void importIsTakenBackWithItsReasonAndPutBackByTheNextOne() throws Exception {
        String table = "claim,who,said,headline\nIt sailed %1$s.,Ann %1$s,2024,Sails %1$s\nIt sank %1$s.,Ann %1$s,2024,Sinks %1$s\n"
                .formatted(mark);
        String page = sent(table);
        imported(page);
        String story = story(page);
        String kept = read(story).select("a[href^=/claims/it-sank]").attr("href");
        assertThat(editor.post(page + "/undoing").statusCode()).isEqualTo(303);
        until(page, "Taken back");
        HttpResponse<String> gone = staff.stranger().get(story);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("The import of statements.csv was undone");
        assertThat(staff.stranger().get(kept).statusCode()).isEqualTo(410);
        String again = sent(table);
        imported(again);
        assertThat(numbers(read(again))).containsExactly("2", "0", "0");
        assertThat(staff.stranger().get(kept).statusCode()).isEqualTo(200);
        assertThat(staff.stranger().get(story).statusCode()).isEqualTo(200);
    }

    @Test
    void storyBundleAddsWhatIsMissingAndIsTakenBackAndPutBackLikeATable() throws Exception {
        String bundle = Samples.small("s" + mark);
        String page = sent(bundle);
        Document plan = read(page);
        assertThat(plan.select(".standfirst").text()).contains("10 records would be new.");
        assertThat(plan.select("#aside ~ ul").text()).contains("$.claims[0].verdicts Verdicts stay aside");
        assertThat(staff.stranger().get("/claims/s" + mark + "-it-sailed").statusCode()).isEqualTo(404);
        imported(page);
        assertThat(read(page).text()).contains("New on record: 3 actors, 2 articles, 2 claims, 2 statements and 1 story");
        String claim = "/claims/s" + mark + "-it-stayed";
        assertThat(staff.stranger().get(claim).body()).contains("The ship stayed.");

        String other = sent(bundle.replace("The ship stayed.", "The ship remained."));
        assertThat(read(other).select(".standfirst").text()).contains("0 records would be new. 10 on record already");
        imported(other);
        assertThat(read(other).text()).contains("Everything in it was on record already.");
        assertThat(staff.stranger().get(claim).body()).contains("The ship stayed.");

        editor.post(page + "/undoing");
        until(page, "Taken back");
        assertThat(staff.stranger().get(claim).statusCode()).isEqualTo(410);
        String again = sent(bundle);
        imported(again);
        assertThat(staff.stranger().get(claim).statusCode()).isEqualTo(200);
        assertThat(staff.stranger().get(story(again)).statusCode()).isEqualTo(200);
    }

    @Test
    void faultsOfAStoryBundleAreNamedWithTheirPlaces() throws Exception {
        String page = sent(Samples.small("s" + mark).replace("denies", "denied"));
        assertThat(read(page).select(".errors").text()).contains("Nothing can be imported", "$.claims[0].statements[0].stance");
        assertThat(read(page).select("button").eachText()).contains("Discard this file").doesNotContain("Put it on record");
        editor.post(page, "start", "yes");
        until(page, "Paused");
        assertThat(read(page).select(".errors").text()).startsWith("It stopped by itself");
    }

    @Test
    void whatSomebodyHasChangedSinceStaysWhenAnImportIsTakenBack() throws Exception {
        String page = sent("claim,who,said\nIt sailed %1$s.,Ann %1$s,2024\n".formatted(mark));
        imported(page);
        String actor = read(story(page)).select("a[href^=/actors/ann]").attr("href");
        Document form = read("/desk" + actor);
        assertThat(editor.post("/desk" + actor, "version", form.select("[name=version]").attr("value"), "name", "Ann " + mark, "kind",
                "person", "description", "Captain", "reason", "Known").statusCode()).isEqualTo(303);
        editor.post(page + "/undoing");
        until(page, "Taken back");
        assertThat(staff.stranger().get(actor).statusCode()).isEqualTo(200);
        assertThat(staff.stranger().get(story(page)).statusCode()).isEqualTo(410);
    }

    @Test
    void nameThatMayBeSomebodysIsOfferedBeforeItGoesOnRecord() throws Exception {
        imported(sent("claim,who,said\nIt sailed %1$s.,Annabel Lee-%1$s,2024\n".formatted(mark)));
        String page = sent("claim,who,said\nIt sank %1$s.,Anabel Lee-%1$s,2024\nIt burnt %1$s.,Annabel Lee-%1$s,2024\n".formatted(mark));
        String[] settings = settings(read(page));
        editor.post(page, settings);
        Document plan = read(page);
        Element offer = plan.select("select[name=joined0]").first();
        assertThat(offer.text()).contains("Annabel Lee-" + mark);
        List<String> joined = new ArrayList<>(List.of(settings));
        joined.addAll(List.of("name0", "Anabel Lee-" + mark, "joined0", offer.select("option").get(1).val(), "start", "yes"));
        editor.post(page, joined.toArray(String[]::new));
        until(page, "On record");
        assertThat(database.sql("select count(*) from actor where name like :name").param("name", "%Lee-" + mark).query(Integer.class)
                .single()).isEqualTo(1);
    }

    @Test
    void answerNamesWhomItAnswersInTheRowsBeforeOrOnRecord() throws Exception {
        imported(
                sent("claim,who,stance,said,answers\nIt sailed %1$s.,Ann %1$s,asserts,2024,\nIt sailed %1$s.,Bo %1$s,denies,2025,Ann %1$s\n"
                        .formatted(mark)));
        String page = sent(("claim,who,stance,said,answers\nIt sailed %1$s.,Cy %1$s,disputes,2025,Bo %1$s\n"
                + "It sailed %1$s.,Di %1$s,disputes,2025,Ed %1$s\n").formatted(mark));
        imported(page);
        assertThat(numbers(read(page))).containsExactly("1", "0", "1");
        assertThat(read(page).text()).contains("Nothing that Ed " + mark + " said on this claim is on record");
        assertThat(database.sql("""
                        select a.name from statement s join statement o on o.id = s.answers_id join actor a on a.id = o.actor_id
                        where a.name like :mark order by s.id""").param("mark", "%" + mark).query(String.class).list())
                .containsExactly("Ann " + mark, "Bo " + mark);
    }

    @Test
    void tableOfAStoryThatLeftTheSiteComesBackAsAnotherStory() throws Exception {
        imported(sent("""
                claim,who,stance,said,quotation,quotation language,translation,toldby,answers,headline,publisher,url,published
                It sailed %1$s.,Ann %1$s,asserts,about May 2024,"=Ja, nachts",German,"Yes, at night",Bo %1$s; Cy %1$s,,Sails %1$s,\
                Paper %1$s,https://paper.example/%1$s,2024-05-03
                It sailed %1$s.,Di %1$s,denies,2024-05-04,,,,,Ann %1$s,,,,
                """.formatted(mark)));
        String table = editor.get("/stories/the-ferry-" + mark + ".csv").body();
        HttpResponse<String> answer = editor.sendFile("/desk/imports", "file", "out.csv", table.getBytes(UTF_8));
        String page = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        String[] settings = settings(read(page), "start", "yes");
        settings[1] = "Another " + mark;
        editor.post(page, settings);
        until(page, "On record");
        assertThat(numbers(read(page))).containsExactly("2", "0", "0");
        String sql = """
                select a.name || ' ' || s.stance || ' ' || s.said_edtf || coalesce(s.quotation || s.quotation_language || s.translation, '')
                    || (select count(*) from relay r where r.statement_id = s.id) || coalesce(o.stance, '')
                    || coalesce((select h.headline || h.web_address || h.published_edtf from report r join article h on h.id = r.article_id
                        where r.statement_id = s.id), '')
                from story t join claim_in_story p on p.story_id = t.id join statement s on s.claim_id = p.claim_id
                join actor a on a.id = s.actor_id left join statement o on o.id = s.answers_id where t.title = :title order by 1""";
        assertThat(database.sql(sql).param("title", "Another " + mark).query(String.class).list()).hasSize(2)
                .isEqualTo(database.sql(sql).param("title", title).query(String.class).list());
    }

    @Test
    void factChecksBecomeRatingsBesideOurVerdictWordForWord() throws Exception {
        String checks = """
                {"claims": [
                 {"text": "It sailed %1$s.", "claimant": "Ann %1$s", "claimDate": "2024-05-01T00:00:00Z", "claimReview": [
                  {"publisher": {"name": "Checkers %1$s"}, "url": "https://check.example/%1$s", "title": "No ship sailed",
                   "reviewDate": "2024-05-02T10:00:00Z", "textualRating": "زائف  جزئيا", "languageCode": "ar"},
                  {"publisher": {"name": "Others %1$s"}, "url": "https://others.example/%1$s", "textualRating": "Half-true"}]},
                 {"text": "It sailed %1$s.", "claimant": "Ann %1$s", "claimDate": "2024-05-01T00:00:00Z", "claimReview": [
                  {"publisher": {"name": "Checkers %1$s"}, "url": "https://www.check.example/%1$s?utm_source=x", "title": "No ship sailed",
                   "reviewDate": "2024-05-02T10:00:00Z", "textualRating": "زائف  جزئيا", "languageCode": "ar"}]},
                 {"text": "", "claimant": "Bo", "claimReview": [{"publisher": {"name": "Checkers %1$s"}, "textualRating": "False"}]}]}"""
                .formatted(mark);
        String page = sent(checks);
        imported(page);
        assertThat(numbers(read(page))).containsExactly("2", "1", "1");
        assertThat(read(page).text()).contains("2 ratings", "1 claim,", "1 statement");
        Document claim = read(read(story(page)).select("a[href^=/claims/it-sailed]").attr("href"));
        assertThat(claim.wholeText()).contains("زائف  جزئيا", "Half-true").contains("Unverified");
        assertThat(claim.select("[id^=rating-] blockquote[lang]")).isEmpty();
        String again = sent(checks);
        imported(again);
        assertThat(numbers(read(again))).containsExactly("0", "3", "1");
    }

    @Test
    void labelIsReadAsEditorsSaidAndAnUnknownOneIsNot() throws Exception {
        String table = "claim,fact-checker,rating\nIt %1$s %2$s.,Checkers %2$s,Pants on Fire!\nIt %1$s not %2$s.,Checkers %2$s,Who knows\n";
        imported(sent(table.formatted("sailed", mark)));
        UUID checker = database.sql("select id from actor where name = :name").param("name", "Checkers " + mark).query(UUID.class).single();
        labels.set(checker, "pants on fire!", Mark.REFUTED);
        imported(sent(table.formatted("sank", mark)));
        assertThat(database.sql("select rating || ': ' || coalesce(meaning, '-') from rating where checker_id = :checker order by id")
                .param("checker", checker).query(String.class).list())
                .containsExactly("Pants on Fire!: -", "Who knows: -", "Pants on Fire!: refuted", "Who knows: -");
    }

    @Test
    void pausedImportWaitsAndEndedOneKeepsWhatIsOnRecord() throws Exception {
        String page = sent("claim,who,said\nIt sailed %1$s.,Ann %1$s,2024\n".formatted(mark));
        assertThat(editor.post(page + "/pause").statusCode()).isEqualTo(409);
        imported(page);
        assertThat(editor.post(page + "/pause").statusCode()).isEqualTo(409);
        assertThat(editor.post(page + "/resumption").statusCode()).isEqualTo(409);
        database.sql("update private.import_job set state = 'paused' where id = cast(:id as uuid)").param("id",
                page.substring(page.lastIndexOf('/') + 1)).update();
        assertThat(read(page).text()).contains("Paused");
        assertThat(editor.post(page + "/resumption").statusCode()).isEqualTo(303);
        until(page, "On record");
        assertThat(editor.post(page, settings(read(page))).statusCode()).isEqualTo(422);
    }

    @Test
    void columnsOfATableWithTheSameHeadAreRemembered() throws Exception {
        String head = "what,whoever " + mark + ",on\n";
        String page = sent(head + "It sailed %1$s.,Ann %1$s,2024\n".formatted(mark));
        assertThat(editor.post(page, "story", title, "start", "yes").statusCode()).isEqualTo(422);
        editor.post(page, "story", title, "column0", "claim", "column1", "speaker", "column2", "said", "start", "yes");
        until(page, "On record");
        Document next = read(sent(head + "It sank %1$s.,Bo %1$s,2024\n".formatted(mark)));
        assertThat(next.select("select option[selected]").eachText()).containsExactly("The claim", "Who says it", "When it was said");
    }

    @Test
    void whatCannotBeReadIsSaidWithWhatToDo() throws Exception {
        assertThat(editor.post("/desk/imports").statusCode()).isEqualTo(422);
        for (String text : List.of("one column\nonly\n", "{\"a\": 1}", "[", "claim,who\n")) {
            HttpResponse<String> refused = editor.sendFile("/desk/imports", "file", "x.csv", text.getBytes(UTF_8));
            assertThat(refused.statusCode()).as(text).isEqualTo(422);
            assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).as(text).isNotEmpty();
        }
        assertThat(editor.sendFile("/desk/imports", "file", "x.csv", new byte[18 << 20]).statusCode()).isEqualTo(413);
        assertThat(editor.get("/desk/imports/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        String page = sent("claim,who\nIt sailed,Ann,with a cell too many\n");
        for (String wrong : List.of("\u0001", "x".repeat(301))) {
            assertThat(editor.post(page, "story", wrong).statusCode()).isEqualTo(422);
        }
        imported(page);
        assertThat(editor.get(page + "/refused.csv").body()).contains("with a cell too many");
        assertThat(editor.sendFile("/desk/intake", "file", "x.csv", "a".getBytes(UTF_8)).statusCode()).isEqualTo(415);
    }

    @Test
    void commandPutsATableOnRecordAndPrintsWhatItRefused(@TempDir Path folder) throws Exception {
        Path file =
                Files.writeString(folder.resolve("who.csv"), "claim,who,said\nIt sailed %1$s.,Ann %1$s,2024\n,Bo,2024\n".formatted(mark));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ImportCommand command = new ImportCommand(application, new PrintStream(said, true, UTF_8), new PrintStream(said, true, UTF_8));
        assertThat(command.load(file, Map.of())).isEqualTo(2);
        assertThat(command.load(file, Map.of("story", title))).isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("2 rows: 1 new on record, 0 on record already, 1 refused",
                "line 3, claim: The claim is empty. Write it as one plain sentence.");
        assertThat(read("/search?q=" + mark).text()).contains("It sailed " + mark);
        assertThat(command.load(Files.writeString(file, "nothing"), Map.of())).isEqualTo(2);
    }

    @Test
    void emptyTableIsThereToFillIn() throws Exception {
        HttpResponse<String> template = editor.get("/desk/imports/template.csv");
        assertThat(template.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        Document plan = read(sent(template.body() + "It sailed %1$s.,Ann %1$s,asserts,2024%2$s\n".formatted(mark, ",".repeat(14))));
        assertThat(plan.select("select:not(:has(option[selected]))")).isEmpty();
    }

    private String sent(String table) throws Exception {
        HttpResponse<String> answer = editor.sendFile("/desk/imports", "file", "statements.csv", table.getBytes(UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private void imported(String page) throws Exception {
        HttpResponse<String> answer = editor.post(page, settings(read(page), "start", "yes"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        until(page, "On record");
    }

    private void until(String page, String words) {
        Awaitility.await().until(() -> read(page).select("label[for=bar]").text(), words::equals);
    }

    /** Returns what the form of a plan sends, with the story's title. */
    private String[] settings(Document plan, String... more) {
        List<String> fields = new ArrayList<>(List.of("story", title, "checker", plan.select("[name=checker]").val()));
        plan.select("select[name^=column]")
                .forEach(column -> fields.addAll(List.of(column.attr("name"), column.select("option[selected]").val())));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private static List<String> numbers(Document report) {
        return report.select("#came ~ table tr td").eachText().subList(0, 3);
    }

    private String story(String page) throws Exception {
        return read(page).select(".standfirst a").attr("href");
    }

    private Document read(String path) throws Exception {
        return Jsoup.parse(editor.get(path).body());
    }
}
