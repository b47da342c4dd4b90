package org.counterclaim.interchange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.StandsAlone;

import static org.assertj.core.api.Assertions.assertThat;

/** The archive of invented stories, which nobody may take for a record of what happened. */
@StandsAlone
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "counterclaim.demo=archive")
@Import(Staff.class)
class DemoArchiveTests {

    @Autowired
    JdbcClient database;

    @Autowired
    DemoStory demo;

    @Autowired
    Staff staff;

    @LocalServerPort
    int port;

    @Test
    void firstStartLoadsSixtyStoriesOfTwoToThreeHundredStatements() {
        assertThat(one("select count(*) from story")).isEqualTo("60");
        assertThat(one("""
                select min(said) || ' to ' || max(said) from (select count(*) said from claim_in_story
                join statement using (claim_id) group by story_id) each""")).isEqualTo("2 to 300");
    }

    @Test
    void itHasEveryStanceVerdictAndLanguage() {
        assertThat(one("select count(distinct stance) from statement")).isEqualTo("8");
        assertThat(one("select count(distinct mark) from verdict")).isEqualTo("5");
        assertThat(one("select string_agg(distinct quotation_language, ' ') from statement")).isEqualTo("de en es fr uk");
    }

    @Test
    void noStoryTellsOfAnActorOtherwiseThanAnother() {
        assertThat(one("select count(*) from entry where action <> 'created'")).isEqualTo("0");
    }

    @Test
    void nextStartLoadsNothing() {
        String before = one("select position from history_head");
        demo.start();
        assertThat(one("select position from history_head")).isEqualTo(before);
    }

    @Test
    void plannerKnewWhatWasInTheTablesBeforeTheyWereCommitted() {
        assertThat(one("select reltuples > 1000 from pg_class where oid = 'statement'::regclass")).isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/stories/quillport-harbour-dredging", "/actors/odile-varsanne", "/history", "/method", "/nowhere"})
    void everyPageSaysThatItIsInvented(String page) throws Exception {
        assertThat(new Person(port).get(page).body()).contains("A demonstration archive: its places and people are invented.");
    }

    @Test
    void soDoThePagesOfStaff() throws Exception {
        assertThat(staff.signedIn(Role.EDITOR).get("/desk").body())
                .contains("A demonstration archive: its places and people are invented.");
    }

    @Test
    void everyEntrySaysSo() {
        assertThat(one("select count(*) from entry where record_type <> 'account' and (reason like '%people are invented') is not true"))
                .isEqualTo("0");
    }

    private String one(String sql) {
        return database.sql(sql).query(String.class).single();
    }
}
