package org.counterclaim.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.SharedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/** From every public page, editors reach the form of what it shows, and fact-checkers their queue and the form of a verdict. */
@SharedApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffLinkTests {

    private static final List<String> LISTS = List.of("/stories", "/claims", "/actors", "/articles");
    private static final List<String> OTHERS = List.of("/", "/topics", "/search?q=text", "/method", "/history");
    private static final Map<String, String> PLURALS = new LinkedHashMap<>(Map.of("story", "stories", "claim", "claims", "actor", "actors",
            "article", "articles", "topic", "topics"));

    @Autowired
    Staff staff;

    @Autowired
    OneOfEach records;

    @Autowired
    JdbcClient database;

    private final List<String> paths = new ArrayList<>();
    private String statement = "";
    private String rating = "";
    private String claim = "";

    @BeforeAll
    void make() {
        OneOfEach.Ids ids = records.make();
        PLURALS.forEach((kind, plural) -> {
            String path = "/" + plural + "/" + slug(kind, ids);
            paths.addAll(List.of(path, path + "/history"));
        });
        statement = slug("statement", ids);
        claim = slug("claim", ids);
        rating = slug("rating", ids);
        paths.addAll(List.of("/statements/" + statement + "/history", "/ratings/" + rating + "/history"));
    }

    private String slug(String kind, OneOfEach.Ids ids) {
        return database.sql("select slug from any_record where kind = :kind and id = :id").param("kind", kind).param("id", ids.get(kind))
                .query(String.class).single();
    }

    @TestFactory
    Stream<DynamicTest> editorReachesTheForm() throws Exception {
        Person editor = staff.signedIn(Role.EDITOR);
        return Stream.concat(paths.stream(), LISTS.stream()).map(path -> DynamicTest.dynamicTest(path,
                () -> assertThat(links(editor, path)).contains("/desk", "/desk" + path.replaceFirst("/history$", ""))
                        .doesNotContain("/review")));
    }

    @TestFactory
    Stream<DynamicTest> factCheckerReachesTheQueueAndTheFormOfAVerdict() throws Exception {
        Person checker = staff.signedIn(Role.FACT_CHECKER);
        return Stream.of(paths, LISTS, OTHERS).flatMap(List::stream).map(path -> DynamicTest.dynamicTest(path, () -> {
            List<String> links = links(checker, path);
            assertThat(links).contains("/review").noneMatch(link -> link.startsWith("/desk"));
            assertThat(links.stream().anyMatch(link -> link.endsWith("/verdicts/new"))).isEqualTo(path.startsWith("/claims/"));
        }));
    }

    @TestFactory
    Stream<DynamicTest> othersSeeNoneOfIt() throws Exception {
        List<Person> others = List.of(staff.stranger(), staff.signedIn());
        return Stream.of(paths, LISTS, OTHERS).flatMap(List::stream).map(path -> DynamicTest.dynamicTest(path, () -> {
            for (Person other : others) {
                assertThat(links(other, path)).noneMatch(link -> link.startsWith("/desk") || link.startsWith("/review"));
            }
        }));
    }

    @Test
    void statementOnItsClaimsPageLeadsEditorsToItsForm() throws Exception {
        String form = "/desk/statements/" + statement;
        assertThat(links(staff.signedIn(Role.EDITOR), "/claims/" + claim)).contains(form);
        assertThat(links(staff.signedIn(Role.FACT_CHECKER), "/claims/" + claim)).doesNotContain(form);
        assertThat(links(staff.stranger(), "/claims/" + claim)).doesNotContain(form);
    }

    @Test
    void ratingOnItsClaimsPageLeadsEditorsToItsFormAndToThatOfAnother() throws Exception {
        for (String form : List.of("/desk/ratings/" + rating, "/desk/ratings/new?claim=Text")) {
            assertThat(links(staff.signedIn(Role.EDITOR), "/claims/" + claim)).contains(form);
            assertThat(links(staff.signedIn(Role.FACT_CHECKER), "/claims/" + claim)).doesNotContain(form);
            assertThat(links(staff.stranger(), "/claims/" + claim)).doesNotContain(form);
        }
    }

    private static List<String> links(Person person, String path) throws Exception {
        var answer = person.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        return page.select("a[href]").eachAttr("href");
    }
}
