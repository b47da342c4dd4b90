package org.counterclaim.history.replay;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.database.TestServer;
import org.counterclaim.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rows from before seasons were as wide as they can be meant: their bounds are what the record check reckons now. */
class SeasonBoundsTests {

    private static final List<String> OTHERS = List.of(
            "2021-05-21", "2021-22/2023", "2020-03-01/2021-24", "../2022-24~", "2021-21/..", "/2022-30", "~-0044-24", "-9999-22",
            "20XX-23", "XXXX-24", "-XXXX-28", "2022?-24", "{2021-21,2022-02-28}", "[2021-01-15..2021-21,2024]", "[..2020-24]",
            "{2020-22..}", "[2021-33,2021-21]", "[2021-22%,-0004-02-29]");

    private static final FuzzyDate UNTOUCHED = FuzzyDate.parse("1999-01-01");

    @Test
    void olderRowsGetTheBoundsOfToday() {
        TestServer.Database database = TestDatabase.fresh();
        DriverManagerDataSource source = new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword());
        FluentConfiguration flyway = Flyway.configure().dataSource(source).placeholders(Map.of("runtime", database.runtime()));
        flyway.target("34?").load().migrate();
        JdbcClient owner = JdbcClient.create(source);
        owner.sql("alter table claim disable trigger user").update();
        List<String> dates = Stream.concat(IntStream.rangeClosed(21, 41).mapToObj(code -> "2022-" + code), OTHERS.stream()).toList();
        dates.forEach(edtf -> insert(owner, edtf));
        owner.sql("alter table claim enable trigger user").update();

        flyway.target("latest").load().migrate();

        assertThat(dates).allSatisfy(edtf -> {
            boolean isLeft = edtf.matches("2021-05-21|2022-(3[3-9]|4.)|.*-33.*");
            FuzzyDate expected = isLeft ? UNTOUCHED : FuzzyDate.parse(edtf);
            assertThat(bounds(owner, edtf)).as(edtf).containsExactly(expected.earliest(), expected.latest());
        });
        assertThatThrownBy(() -> owner.sql("update claim set text = 'Other'").update()).hasMessageContaining("version");
    }

    private static void insert(JdbcClient owner, String edtf) {
        UUID id = UUID.randomUUID();
        owner.sql("""
                        insert into claim (id, version, slug, text, event_edtf, event_earliest, event_latest)
                        values (:id, 0, :slug, 'A claim', :edtf, :earliest, :latest)""")
                .param("id", id).param("slug", id.toString()).param("edtf", edtf)
                .param("earliest", UNTOUCHED.earliest()).param("latest", UNTOUCHED.latest())
                .update();
    }

    private static List<Object> bounds(JdbcClient owner, String edtf) {
        return owner.sql("select event_earliest, event_latest from claim where event_edtf = :edtf").param("edtf", edtf)
                .query((row, number) -> List.<Object>of(row.getLong(1), row.getLong(2))).single();
    }
}
