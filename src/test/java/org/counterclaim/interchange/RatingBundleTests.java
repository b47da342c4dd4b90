package org.counterclaim.interchange;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.core.Slug;
import org.counterclaim.rating.RatingDetails;
import org.counterclaim.rating.Ratings;
import org.counterclaim.testing.RecordTest;
import org.counterclaim.verdict.Mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.counterclaim.interchange.Samples.EDIT;
import static org.counterclaim.interchange.Samples.bytes;
import static org.counterclaim.interchange.Samples.paths;
import static org.counterclaim.interchange.Samples.small;

/** Bundles bring the ratings of outside fact-checkers. */
@RecordTest
class RatingBundleTests {

    @Autowired
    StoryBundleImporter bundles;

    @Autowired
    Ratings ratings;

    @Autowired
    JdbcClient database;

    private static String rated(String prefix, String ratings) {
        String story = small(prefix).strip();
        return story.substring(0, story.length() - 1) + ", \"ratings\": [" + ratings.replace("x-", prefix + "-") + "]}";
    }

    private static String one(String rest) {
        return "{\"slug\": \"x-rating\", \"claim\": \"x-it-sailed\", \"checker\": \"x-paper\", " + rest + "}";
    }

    private ImportResult load(String bundle) {
        return bundles.load(bytes(bundle), EDIT);
    }

    private InvalidBundleException refused(String bundle) {
        return catchThrowableOfType(InvalidBundleException.class, () -> load(bundle));
    }

    private RatingDetails details(String slug) {
        return ratings.findBySlugIn(List.of(Slug.of(slug))).getFirst().details();
    }

    private String summary(String claim) {
        return database.sql("select to_jsonb(s)::text from derived.claim_summary s join claim c on c.id = s.claim_id where c.slug = ?")
                .param(claim).query(String.class).single();
    }

    @Test
    void ratingOfAClaimOfTheBundleIsKeptByteForByte() {
        String label = "  Three  Pinocchios\u200f! زائف جزئيا ";
        ImportResult loaded = load(rated("whole", one("\"rating\": \"" + label
                + "\", \"language\": \"ar\", \"meaning\": \"refuted\", \"article\": \"x-first\", \"given\": \"2024-06~\"")));
        assertThat(loaded.records())
                .contains(new ImportResult.Line("rating", label, "/ratings/whole-rating", ImportResult.Outcome.CREATED));
        RatingDetails details = details("whole-rating");
        assertThat(details.rating()).isEqualTo(label);
        assertThat(details.language()).isEqualTo("ar");
        assertThat(details.meaning()).isEqualTo(Mark.REFUTED);
        assertThat(details.given()).hasToString("2024-06~");
        assertThat(details.article()).isNotNull();
    }

    @Test
    void secondLoadChangesNothingAndAnotherLabelMakesOneEntry() {
        String bundle = rated("twice", one("\"rating\": \"False\", \"given\": \"2024-06-03\""));
        load(bundle);
        long before = position();
        assertThat(load(bundle)).extracting(ImportResult::created, ImportResult::changed, ImportResult::unchanged)
                .containsExactly(0, 0, 13);
        assertThat(position()).isEqualTo(before);
        assertThat(load(bundle.replace("\"False\"", "\"Mostly false\""))).extracting(ImportResult::changed).isEqualTo(1);
        assertThat(database.sql("select record_type || ' ' || action from entry where position > ?").param(before).query(String.class)
                .list()).containsExactly("rating changed");
    }

    private long position() {
        return database.sql("select max(position) from entry").query(Long.class).single();
    }

    @Test
    void signalAndVerdictOfTheClaimStayAsTheyWere() {
        load(small("calm"));
        String before = summary("calm-it-sailed");
        load(rated("calm", one("\"rating\": \"False\", \"meaning\": \"refuted\"")));
        assertThat(summary("calm-it-sailed")).isEqualTo(before);
    }

    @Test
    void ratingMayNameAClaimThatIsOnRecordAlready() {
        load(small("known"));
        load(rated("later", "{\"slug\": \"x-rating\", \"claim\": \"known-it-sailed\", \"checker\": \"x-paper\", \"rating\": \"False\"}"));
        assertThat(database.sql("select c.slug from rating r join claim c on c.id = r.claim_id where r.slug = 'later-rating'")
                .query(String.class).single()).isEqualTo("known-it-sailed");
    }

    @Test
    void everyFaultIsNamedWithItsPlace() {
        InvalidBundleException refused = refused(rated("faulty", """
                {"slug": "x-a", "claim": "x-nowhere", "checker": "x-nobody", "rating": "False"},
                {"slug": "x-b", "claim": "x-it-sailed", "checker": "x-paper", "rating": "Two\\nlines", "meaning": "withdrawn"},
                {"slug": "x-b", "claim": "x-it-sailed", "checker": "x-paper", "rating": " ", "article": "x-none", "given": "last May"},
                {"slug": "x-c", "claim": "x-it-sailed", "rating": "%s", "language": "no language"}""".formatted("x".repeat(501))));
        assertThat(paths(refused)).containsExactlyInAnyOrder("$.ratings[0].claim", "$.ratings[0].checker", "$.ratings[1].rating",
                "$.ratings[1].meaning", "$.ratings[2].slug", "$.ratings[2].rating", "$.ratings[2].article", "$.ratings[2].given",
                "$.ratings[3].checker", "$.ratings[3].rating", "$.ratings[3].language");
    }
}
