package org.counterclaim.testing;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.counterclaim.database.DatabaseKind;
import org.counterclaim.database.DemoMode;
import org.counterclaim.database.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

@SharedApplication
class TestDatabaseTests {

    @Autowired
    JdbcClient application;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Autowired
    DatabaseKind kind;

    @Autowired
    DemoMode demo;

    @Test
    void testsRunAsTheRoleOfProduction() {
        assertThat(user(application)).isEqualTo("counterclaim_app");
    }

    @Test
    void testsMayLookBehindThatRole() {
        assertThat(user(owner)).isEqualTo("counterclaim_owner");
        assertThat(database(owner)).isEqualTo(database(application));
    }

    @Test
    void everyDatabaseIsFresh() {
        assertThat(TestDatabase.fresh().url()).isNotEqualTo(TestDatabase.fresh().url());
    }

    @Test
    void migratedDatabaseIsOneThatTheApplicationFindsNothingToDoIn() {
        TestServer.Database database = TestDatabase.migrated();
        JdbcClient there = JdbcClient.create(new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword()));
        String history = "SELECT string_agg(script || ' ' || success, ', ' ORDER BY installed_rank) FROM flyway_schema_history";
        assertThat(there.sql(history).query(String.class).single()).isEqualTo(owner.sql(history).query(String.class).single());
        assertThat(there.sql("SELECT count(*) FROM entry").query(Long.class).single()).isZero();
        assertThat(database.url()).isNotEqualTo(TestDatabase.migrated().url());
    }

    @Test
    void testsDoNotCountAsTheEmbeddedApplication() {
        assertThat(kind.embedded()).isFalse();
        assertThat(demo).isEqualTo(DemoMode.NONE);
    }

    private static String user(JdbcClient client) {
        return client.sql("SELECT current_user").query(String.class).single();
    }

    private static String database(JdbcClient client) {
        return client.sql("SELECT current_database()").query(String.class).single();
    }
}
