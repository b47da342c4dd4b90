package org.counterclaim.reader.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.web.util.UriComponentsBuilder;

import org.counterclaim.reader.filter.NamedRecords;
import org.counterclaim.reader.filter.RecordFilterReader;
import org.counterclaim.reader.filter.SearchKind;
import org.counterclaim.reader.list.ManyRecords;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.TestDatabase;
import org.counterclaim.web.QueryParameters;

import static org.assertj.core.api.Assertions.assertThat;

/** However many records have the words and pass the filter, a filtered search reads through no table. */
@StandsAlone
@EnabledIfSystemProperty(named = "thorough", matches = ".*", disabledReason = "runs every night, with -Dthorough: see docs/testing.md")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchCandidatesPlanTests {

    /** The large tables have more than twice as many rows. */
    private static final int MOST_READ = 15_000;

    private static final List<SearchKind> KINDS = SearchKind.ALL.stream().filter(kind -> kind != SearchKind.TOPIC).toList();

    private Connection connection;
    private JdbcClient database;
    private SearchCandidates candidates;

    @BeforeAll
    void fill() throws SQLException {
        connection = ManyRecords.in(TestDatabase.migrated()).getConnection();
        connection.setAutoCommit(false);
        database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        candidates = new SearchCandidates(database);
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        connection.rollback();
        candidates.plan();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "verdict=unverified", "verdict=refuted", "verdict=confirmed", "signal=contested", "signal=retracted", "story=story-2",
        "actor=actor-7", "actor=actor-7&role=named", "actor=actor-7&role=relays", "role=speaks", "stance=denies", "stance=retracts",
        "from=1970", "to=1971", "from=1971&stance=denies&language=fr", "publisher=actor-7", "language=fr", "language=en", "noSource=yes",
        "noStory=yes", "noAnswer=yes&noVerdict=yes", "verdict=disputed&stance=retracts"})
    void noSearchReadsThroughATable(String filter) {
        for (SearchKind kind : KINDS) {
            for (String words : List.of("'said'", "'speaker'", "'report'", "'nowhere'", "'said' & 'speaker'")) {
                candidates.find(kind, words, null, read(filter));
            }
        }
        assertThat(database.sql("select relname from pg_stat_xact_user_tables where seq_tup_read > :most").param("most", MOST_READ)
                .query(String.class).list()).isEmpty();
    }

    @Test
    void whatFewPassIsFoundHoweverOldAndWhatManyPassAmongTheNewest() {
        SearchCandidates.Found few = candidates.find(SearchKind.CLAIM, "'said'", null, read("verdict=refuted"));
        assertThat(few.total()).isEqualTo(new SearchMatches.Total(count("verdict = 'refuted'"), false));
        SearchCandidates.Found many = candidates.find(SearchKind.CLAIM, "'said'", null, read("verdict=unverified"));
        assertThat(many.isPart()).isTrue();
        assertThat(many.ids()).hasSizeBetween(2_000, 10_000);
        SearchCandidates.Found rare = candidates.find(SearchKind.CLAIM, "'is' & 'nowhere'", null, read("verdict=unverified"));
        assertThat(rare.total()).isEqualTo(SearchMatches.Total.NONE);
        SearchCandidates.Found old = candidates.find(SearchKind.ACTOR, "'speaker'", null, read("role=speaks"));
        assertThat(old.total()).isEqualTo(new SearchMatches.Total(10_001, true));
    }

    private int count(String condition) {
        return database.sql("select count(*) from derived.claim_summary where " + condition).query(Integer.class).single();
    }

    private PassingRecords read(String parameters) {
        Map<String, String> all = UriComponentsBuilder.fromUriString("?" + parameters).build().getQueryParams().toSingleValueMap();
        return PassingRecords.of(new RecordFilterReader(new NamedRecords(database), Clock.systemUTC()).read(new QueryParameters(all)));
    }
}
