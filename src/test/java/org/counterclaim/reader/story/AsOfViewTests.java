package org.counterclaim.reader.story;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.article.Article;
import org.counterclaim.article.ArticleDetails;
import org.counterclaim.article.ArticleKind;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.StoryPlacement;
import org.counterclaim.core.Slug;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.record.AuditedRecord;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.statement.Basis;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementDetails;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.RawTables;
import org.counterclaim.testing.RecordTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.testing.OneOfEach.CHANGE;

/** A story as of a day on which this site had it on record in other words. */
@RecordTest
class AsOfViewTests {

    private static final int DAYS = 10;

    @Autowired
    OneOfEach records;

    @Autowired
    StoryPages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private final String slug = "e" + UUID.randomUUID();
    private UUID story = new UUID(0, 0);
    private UUID actor = story;
    private UUID article = story;
    private UUID claim = story;
    private UUID statement = story;

    @BeforeEach
    void makeLongAgo() {
        story = records.put(new Story(Slug.of(slug), new StoryDetails("Old title", "Old standfirst"), CHANGE)).id();
        actor = records.put(new Actor(Slug.of(slug), actor("Old name"), CHANGE)).id();
        article = records.put(new Article(Slug.of(slug), article("Old headline"), CHANGE)).id();
        Claim made =
                new Claim(Slug.of(slug), new ClaimDetails("Old text", "Old context", FuzzyDate.parse("2001"), Set.of(), Set.of()), CHANGE);
        made.standIn(new StoryPlacement(story, 1), CHANGE);
        claim = records.put(made).id();
        statement = records.put(new Statement(Slug.of(slug), said(Stance.DENIES, "2001", "Old words"), CHANGE)).id();
        aged();
    }

    @Test
    void wordsAreThoseOfTheDay() {
        reviseAll();
        StoryPage then = page(5);
        assertThat(then.story().title()).isEqualTo("Old title");
        assertThat(then.story().standfirst()).isEqualTo("Old standfirst");
        ClaimLine line = then.index().getFirst().claim();
        assertThat(List.of(line.text(), String.valueOf(line.event()))).containsExactly("Old text", "2001");
        StatementLine said = then.entries().getFirst().statement();
        assertThat(said.stance()).isEqualTo(Stance.DENIES);
        assertThat(said.said().edtf()).isEqualTo("2001");
        assertThat(said.quotation()).isEqualTo("Old words");
        assertThat(said.actor().name()).isEqualTo("Old name");
        assertThat(said.reports().getFirst().article().headline()).isEqualTo("Old headline");
        assertThat(then.hides()).anyMatch(words -> words.contains("in the words that it had on that day"));
    }

    @Test
    void wordsAreThoseOfNowOnAnyDayAfterTheChangeAndWithoutADay() {
        reviseAll();
        for (StoryPage now : List.of(page(0), pages.find(slug, Map.of()).orElseThrow())) {
            assertThat(now.story().title()).isEqualTo("New title");
            assertThat(now.index().getFirst().claim().text()).isEqualTo("New text");
            assertThat(now.entries().getFirst().statement().quotation()).isEqualTo("New words");
            assertThat(now.entries().getFirst().statement().actor().name()).isEqualTo("New name");
        }
    }

    @Test
    void whatCameOnRecordLaterIsShownAsItIsNow() {
        reviseAll();
        StoryPage before = page(DAYS + 5);
        assertThat(before.story().title()).isEqualTo("New title");
        assertThat(before.entries().getFirst().statement().quotation()).isEqualTo("New words");
    }

    @Test
    void whatWasWithdrawnLaterStandsAndWhatWasWithdrawnThenDoesNot() {
        change("statement", statement, record -> ((PublishedRecord) record).withdraw(CHANGE));
        change("claim", claim, record -> ((PublishedRecord) record).withdraw(CHANGE));
        assertThat(page(5).entries()).hasSize(1);
        assertThat(page(0).entries()).isEmpty();
        aged();
        change("claim", claim, record -> ((PublishedRecord) record).reinstate(CHANGE));
        change("statement", statement, record -> ((PublishedRecord) record).reinstate(CHANGE));
        assertThat(page(5).entries()).isEmpty();
        assertThat(page(DAYS + 5).entries()).hasSize(1);
        assertThat(page(0).entries()).hasSize(1);
    }

    @Test
    void whatIsWithdrawnAndWasNotOnRecordThenIsNotShown() {
        UUID later = records.put(new Statement(Slug.of(slug + "-2"), said(Stance.ASSERTS, "2002", "Later"), CHANGE)).id();
        assertThat(page(5).entries()).hasSize(2);
        change("statement", later, record -> ((PublishedRecord) record).withdraw(CHANGE));
        assertThat(page(5).entries()).hasSize(1);
    }

    @Test
    void whereTheWordsOfTheDayAreWithheldThoseOfNowAreShown() {
        reviseAll();
        database.sql("""
                        select append_entry('statement', :id, 100, 'withheld', 'A court', null, 'Counterclaim', sha256('salt'), '{}',
                            array(select position from entry where record_id = :id and record_version = 0))""")
                .param("id", statement).query((row, number) -> row.getLong(1)).single();
        assertThat(page(5).entries().getFirst().statement().quotation()).isEqualTo("New words");
        assertThat(page(5).entries().getFirst().statement().actor().name()).isEqualTo("Old name");
        change("statement", statement, record -> ((PublishedRecord) record).withdraw(CHANGE));
        assertThat(page(5).entries()).isEmpty();
    }

    private void reviseAll() {
        change("story", story, record -> ((Story) record).revise(new StoryDetails("New title", "New standfirst"), CHANGE));
        change("actor", actor, record -> ((Actor) record).revise(actor("New name"), CHANGE));
        change("article", article, record -> ((Article) record).revise(article("New headline"), CHANGE));
        change("claim", claim, record -> ((Claim) record).revise(
                new ClaimDetails("New text", null, FuzzyDate.parse("2003"), Set.of(), Set.of()), CHANGE));
        change("statement", statement, record -> ((Statement) record).revise(said(Stance.DISPUTES, "2003", "New words"), CHANGE));
    }

    private void change(String table, UUID id, Consumer<AuditedRecord> verb) {
        records.change(table, id, verb);
    }

    private StoryPage page(int daysAgo) {
        LocalDate day = LocalDate.now(Clock.systemUTC()).minusDays(daysAgo);
        return pages.find(slug, Map.of("asOf", day.toString())).orElseThrow();
    }

    /** Puts all that is in the history back by some days; its order stays. */
    private void aged() {
        owner.sql("alter table entry disable trigger append_only; update entry set at = at - interval '" + DAYS
                + " days'; alter table entry enable trigger append_only").update();
    }

    private StatementDetails said(Stance stance, String date, String words) {
        return new StatementDetails(claim, actor, stance, FuzzyDate.parse(date), words, null, null, Basis.TOLD, List.of(),
                Set.of(new ReportDetails(article, null, null, null)), null, null);
    }

    private static ActorDetails actor(String name) {
        return new ActorDetails(name, ActorKind.PERSON, null, Set.of(), null, null, null, Set.of());
    }

    private static ArticleDetails article(String headline) {
        return new ArticleDetails(headline, ArticleKind.BROADCAST, null, List.of(), null, null, null, null, null, Set.of());
    }
}
