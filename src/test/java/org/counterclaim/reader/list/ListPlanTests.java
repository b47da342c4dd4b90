package org.counterclaim.reader.list;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.reader.filter.NamedRecords;
import org.counterclaim.reader.filter.RecordFilterReader;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** However many records there are, no page of a list reads through one of their tables. */
@StandsAlone
@EnabledIfSystemProperty(named = "thorough", matches = ".*", disabledReason = "runs every night, with -Dthorough: see docs/testing.md")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPlanTests {

    /** A count ends after 10,000 records. The large tables have more than twice as many rows. */
    private static final int MOST_READ = 15_000;

    /** How often a query touches a block of 8 KB at most: ten times for each record that it counts. */
    private static final int MOST_BLOCKS = 100_000;

    /** More statements than those of the records that a page shows: 60 stories have strips of 24. */
    private static final int MOST_SHOWN = 3_000;

    /** As the pages have it for their transaction, and as the plans are made here. */
    private static final String SETTING = "set local enable_seqscan = off";

    private final List<QueryInfo> queries = new ArrayList<>();
    private DataSource database;
    private ListPages pages;

    @BeforeAll
    void fill() {
        database = ManyRecords.in(TestDatabase.migrated());
        DataSource watched = ProxyDataSourceBuilder.create(database).afterQuery((execution, sent) -> queries.addAll(sent)).build();
        JdbcTemplate template = new JdbcTemplate(watched);
        JdbcClient client = JdbcClient.create(template);
        pages = new ListPages(new ListFilterReader(new RecordFilterReader(new NamedRecords(client), Clock.systemUTC())),
                new ListRows(client, template),
                new ListCounts(client), new StoryStrips(client));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/stories", "/stories?order=date", "/stories?order=name", "/stories?order=disputed", "/stories?verdict=refuted",
        "/stories?signal=contested", "/stories?actor=actor-7",
        "/claims", "/claims?order=date", "/claims?order=name", "/claims?order=disputed", "/claims?verdict=refuted",
        "/claims?verdict=disputed", "/claims?verdict=confirmed", "/claims?signal=contested&order=date", "/claims?signal=retracted",
        "/claims?words=said", "/claims?words=said&order=name", "/claims?words=nowhere", "/actors?words=speaker&order=date",
        "/claims?story=story-2",
        "/claims?story=story-2&order=name", "/claims?actor=actor-7", "/claims?actor=actor-7&stance=denies",
        "/claims?actor=actor-7&role=named",
        "/claims?noStory=yes", "/claims?noSource=yes", "/claims?noAnswer=yes", "/claims?stance=retracts",
        "/actors", "/actors?order=date", "/actors?order=name", "/actors?order=disputed", "/actors?kind=outlet", "/actors?story=story-2",
        "/articles", "/articles?order=date", "/articles?order=name", "/articles?order=disputed", "/articles?kind=broadcast",
        "/articles?language=fr", "/articles?publisher=actor-7", "/articles?story=story-2", "/articles?actor=actor-7",
        "/articles?from=1971", "/articles?to=1971",
        "/claims?year=1971&order=disputed", "/claims?from=1970&stance=retracts&order=date", "/claims?publisher=actor-7&stance=denies",
        "/claims?noAnswer=yes&order=disputed", "/stories?verdict=refuted&stance=denies", "/stories?language=fr&verdict=disputed",
        "/stories?year=1971", "/stories?publisher=actor-7&order=disputed", "/actors?role=named&verdict=refuted", "/actors?year=1971"})
    void noPageReadsThroughATable(String address) throws Exception {
        List<String> whole = new ArrayList<>();
        for (JsonNode plan : plans(address)) {
            collect(plan, whole);
            assertThat(blocks(plan)).isLessThan(MOST_BLOCKS);
        }
        assertThat(whole).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/claims?stance=denies&language=fr", "/claims?stance=denies&language=en&order=name",
        "/stories?stance=retracts", "/stories?stance=denies&order=name",
        "/actors?stance=denies", "/actors?stance=retracts&order=name", "/actors?verdict=refuted", "/actors?verdict=disputed&order=disputed",
        "/actors?verdict=disputed&language=fr&stance=denies", "/actors?signal=contested&order=date", "/actors?signal=retracted",
        "/actors?role=speaks&order=name", "/actors?language=fr",
        "/articles?stance=denies", "/articles?stance=retracts&order=name", "/articles?verdict=refuted",
        "/articles?verdict=disputed&order=disputed", "/articles?verdict=disputed&language=fr&stance=denies", "/articles?role=speaks",
        "/articles?signal=contested&order=date", "/articles?signal=retracted", "/articles?noVerdict=yes&kind=broadcast"})
    void pageGoesByTagsAndNotByStatements(String address) throws Exception {
        for (JsonNode plan : plans(address)) {
            assertThat(rowsRead(plan, "statement")).isLessThan(MOST_SHOWN);
        }
    }

    /** Returns how the queries of a page, and of the page after it, were carried out. */
    private List<JsonNode> plans(String address) throws Exception {
        UriComponentsBuilder parts = UriComponentsBuilder.fromUriString(address);
        Map<String, String> parameters = parts.build().getQueryParams().toSingleValueMap();
        RecordList list = RecordList.valueOf(parts.build().getPath().substring(1).toUpperCase(java.util.Locale.ROOT));
        queries.clear();
        ListPage page = pages.find(list, parameters);
        if (page.next() != null) {
            Map<String, String> later = new HashMap<>(UriComponentsBuilder.fromUriString(page.next()).build().getQueryParams()
                    .toSingleValueMap());
            pages.find(list, later);
        }
        List<JsonNode> plans = new ArrayList<>();
        for (QueryInfo query : sent()) {
            plans.add(plan(query));
        }
        return plans;
    }

    @Test
    void pageFarDownReadsNoMoreThanTheFirst() throws Exception {
        Map<String, String> parameters = new HashMap<>(Map.of("order", "name"));
        ListPage page = pages.find(RecordList.CLAIMS, parameters);
        String deep = new ListCursor(ListOrder.NAME, "it is said that f", page.rows().getLast().head().id()).token();
        queries.clear();
        ListPage far = pages.find(RecordList.CLAIMS, Map.of("order", "name", "after", deep));
        assertThat(far.rows()).hasSize(RecordList.CLAIMS.rows());
        JsonNode plan = plan(sent().getFirst());
        assertThat(blocks(plan)).isLessThan(1_000);
    }

    private static int blocks(JsonNode plan) {
        return plan.get("Shared Hit Blocks").asInt() + plan.get("Shared Read Blocks").asInt();
    }

    private List<QueryInfo> sent() {
        assertThat(queries.getFirst().getQuery()).isEqualTo(SETTING);
        return queries.stream().filter(query -> !query.getQuery().equals(SETTING)).toList();
    }

    private JsonNode plan(QueryInfo query) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement setting = connection.prepareStatement("set enable_seqscan = off");
                PreparedStatement explain =
                        connection.prepareStatement("explain (analyze, buffers, format json) " + query.getQuery())) {
            setting.execute();
            for (ParameterSetOperation operation : query.getParametersList().getFirst()) {
                try {
                    operation.getMethod().invoke(explain, operation.getArgs());
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
            try (ResultSet rows = explain.executeQuery()) {
                rows.next();
                return JsonMapper.shared().readTree(rows.getString(1)).get(0).get("Plan");
            }
        }
    }

    private static double rowsRead(JsonNode node, String table) {
        double read = node.path("Relation Name").asString().equals(table)
                ? (number(node, "Actual Rows") + number(node, "Rows Removed by Filter")) * number(node, "Actual Loops") : 0;
        for (JsonNode part : node.path("Plans")) {
            read += rowsRead(part, table);
        }
        return read;
    }

    /** Adds what reads many rows of a table one after the other. */
    private static void collect(JsonNode node, List<String> whole) {
        double read = (number(node, "Actual Rows") + number(node, "Rows Removed by Filter")) * number(node, "Actual Loops");
        if (node.get("Node Type").asString().equals("Seq Scan") && read > MOST_READ) {
            whole.add(node.get("Relation Name").asString() + " " + (long) read + " " + node.path("Filter").asString());
        }
        node.path("Plans").forEach(part -> collect(part, whole));
    }

    private static double number(JsonNode node, String name) {
        return node.path(name).asDouble(0);
    }
}
