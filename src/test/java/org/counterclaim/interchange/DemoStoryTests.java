package org.counterclaim.interchange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "counterclaim.demo=load")
class DemoStoryTests {

    @Autowired
    JdbcClient database;

    @Autowired
    DemoStory demo;

    @ParameterizedTest
    @CsvSource({
        "account, 2", "story, 1", "actor, 13", "actor_vouched_by, 3", "article, 10", "article_relies_on, 8", "claim, 10",
        "claim_in_story, 10", "claim_link, 2", "statement, 15", "relay, 3", "report, 29", "verdict, 1", "verdict_evidence, 2",
        "entry, 52"
    })
    void firstStartLoadsTheStoryWhole(String table, int rows) {
        assertThat(one("select count(*) from " + table)).isEqualTo(String.valueOf(rows));
    }

    @Test
    void secondStartLoadsNothing() {
        demo.start();
        assertThat(one("select position from history_head")).isEqualTo("52");
    }

    @Test
    void storyIsLoadedBeforeAnybodyCanAskForIt() {
        assertThat(demo.getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }

    @Test
    void positionsHaveNoGaps() {
        assertThat(one("select min(position) || ' to ' || max(position) from entry")).isEqualTo("1 to 52");
    }

    @Test
    void everyRecordCameOnRecordInOneEntryWithItsFirstVersion() {
        assertThat(one("select count(*) from entry where action = 'created' and record_version = 0")).isEqualTo("52");
    }

    @Test
    void onlyTheVerdictIsByTheFactChecker() {
        assertThat(database.sql("select distinct record_type from entry where by_name = 'Demonstration fact-checker'")
                .query(String.class).list()).containsExactly("verdict");
        assertThat(one("select count(*) from entry where by_name = 'Demonstration editor' and reason = 'Demonstration story'"))
                .isEqualTo("49");
    }

    @Test
    void muskDeniesTheSubstanceInAnswerToEurasiaGroup() {
        assertThat(one("""
                select s.stance || ' ' || s.aim || ' ' || a.slug || ' ' || s.said_edtf from statement s
                join statement a on a.id = s.answers_id where s.slug = 'musk-denies-the-call'"""))
                .isEqualTo("denies substance eurasia-group-on-the-call 2022-10-11");
    }

    @Test
    void theCallHasOneOrigin() {
        assertThat(one("""
                select string_agg(a.slug, ' ') from report r join statement s on s.id = r.statement_id
                join article a on a.id = r.article_id
                where s.slug = 'eurasia-group-on-the-call' and r.relayed_from_id is null"""))
                .isEqualTo("eurasia-group-mail-out");
    }

    @Test
    void theEntryHoldsTheWholeClaim() {
        assertThat(one("""
                select t.state::jsonb ->> 'text' || ' ' || jsonb_array_length(t.state::jsonb -> 'about') || ' '
                    || right(t.state::jsonb -> 'stories' ->> 0, 10)
                from entry_state t join entry e using (position) join claim c on c.id = e.record_id
                where c.slug = 'musk-spoke-to-putin-before-plan'"""))
                .isEqualTo("Musk spoke with Putin before he posted his peace plan. 2 as claim 1");
    }

    @Test
    void concernsRealPeople() {
        assertThat(demo.isInvented()).isFalse();
    }

    private String one(String sql) {
        return database.sql(sql).query(String.class).single();
    }
}
