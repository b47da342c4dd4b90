package org.counterclaim.reader.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.interchange.StoryBundleImporter;
import org.counterclaim.reader.list.ListScene;
import org.counterclaim.statement.Signal;
import org.counterclaim.statement.Stance;
import org.counterclaim.testing.SharedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/** What tags and tallies say of a story, an actor or an article is what a look at claims and statements would say. */
@SharedApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterMarksTests {

    private static final String SAID = """
            from standing_statement s join derived.claim_summary c on c.claim_id = s.claim_id and not c.withdrawn
            left join report r on r.statement_id = s.id left join article p on p.id = r.article_id
            where (:stance::text is null or s.stance = :stance) and (:verdict::text is null or c.verdict = :verdict)
                and (:signal::text is null or c.signal = :signal)
                and (:language::text is null or p.language = :language or p.language like :language || '-%')""";

    private static final Map<SearchKind, String> LOOKED_UP = Map.of(
            SearchKind.STORY, "select t.story_id from derived.story_summary t where t.story_id in (select unnest(c.stories) " + SAID + ")",
            SearchKind.ACTOR, "select a.actor_id from derived.actor_summary a where a.actor_id in (select s.actor_id " + SAID + ")",
            SearchKind.ARTICLE, "select a.article_id from derived.article_summary a where a.article_id in (select r.article_id " + SAID
                    + ")");

    @Autowired
    StoryBundleImporter bundles;

    @Autowired
    JdbcClient database;

    @BeforeAll
    void load() {
        ListScene.load(bundles, 27);
    }

    @Test
    void tagsAndTalliesSayWhatALookWouldSay() {
        List<String> found = new ArrayList<>();
        for (Stance stance : withNull(Stance.values())) {
            for (String verdict : withNull(RecordFilterReader.VERDICTS.toArray(String[]::new))) {
                for (Signal signal : withNull(Signal.values())) {
                    compare(stance, verdict, signal, null, found);
                }
                for (String language : List.of("en", "fr", "pt")) {
                    compare(stance, verdict, null, language, found);
                }
            }
        }
        assertThat(found).as("filters that something passes").hasSizeGreaterThan(100);
    }

    private void compare(@Nullable Stance stance, @Nullable String verdict, @Nullable Signal signal, @Nullable String language,
            List<String> found) {
        if (stance == null && language == null) {
            return;
        }
        RecordFilter filter = new RecordFilter(null, null, null, null, stance, verdict, signal, null, null, null, language, Set.of());
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("stance", stance == null ? null : stance.toString());
        values.put("verdict", verdict);
        values.put("signal", signal == null ? null : signal.toString());
        values.put("language", language);
        LOOKED_UP.forEach((kind, sql) -> {
            SqlCondition condition = FilterConditions.of(filter, kind);
            Set<UUID> passing = database.sql("select " + kind.id() + " from " + kind.source() + " where " + condition.sql())
                    .params(condition.parameters()).query(UUID.class).set();
            if (kind != SearchKind.ARTICLE || language == null || stance != null || verdict != null) {
                Set<UUID> lookedUp = database.sql(sql).params(values).query(UUID.class).set();
                assertThat(passing).as(kind + " " + filter.parameters()).isEqualTo(lookedUp);
            }
            passing.forEach(id -> found.add(kind + " " + filter.parameters()));
        });
    }

    private static <T> List<@Nullable T> withNull(T[] values) {
        List<@Nullable T> all = new ArrayList<>(Arrays.asList(values));
        all.add(null);
        return all;
    }
}
