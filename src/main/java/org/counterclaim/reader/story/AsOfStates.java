package org.counterclaim.reader.story;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.reader.dossier.ArticleRef;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.ReportLine;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.record.SavedState;

/** Reads from the history the states of records at an earlier time, by one query for all. */
@Repository
class AsOfStates {

    private static final String LAST_BEFORE = """
            select r.id, s.state from unnest(:ids::uuid[]) r (id)
            cross join lateral (select e.position from entry e where e.record_id = r.id and e.at < :until
                order by e.record_version desc limit 1) e
            join entry_state s on s.position = e.position""";

    private final JdbcClient database;

    AsOfStates(JdbcClient database) {
        this.database = database;
    }

    /** Returns the states of a story and everything in it before an instant. */
    AsOfView before(Instant until, StoryHead story, Dossier dossier) {
        Map<UUID, SavedState> states = new HashMap<>();
        database.sql(LAST_BEFORE)
                .param("ids", named(story, dossier).toArray(UUID[]::new))
                .param("until", Timestamp.from(until))
                .query(row -> {
                    states.put(row.getObject("id", UUID.class), SavedState.read(row.getString("state")));
                });
        return new AsOfView(states);
    }

    private static Set<UUID> named(StoryHead story, Dossier dossier) {
        Set<UUID> all = new HashSet<>(List.of(story.id()));
        for (ClaimLine claim : dossier.claims()) {
            all.add(claim.id());
            claim.about().forEach(actor -> all.add(actor.id()));
        }
        for (StatementLine one : dossier.statements()) {
            all.addAll(List.of(one.id(), one.actor().id()));
            one.relays().forEach(actor -> all.add(actor.id()));
            one.reports().forEach(report -> add(report, all));
        }
        return all;
    }

    private static void add(ReportLine report, Set<UUID> all) {
        add(report.article(), all);
        ArticleRef from = report.relayedFrom();
        if (from != null) {
            add(from, all);
        }
    }

    private static void add(ArticleRef article, Set<UUID> all) {
        all.add(article.id());
        article.by().forEach(actor -> all.add(actor.id()));
    }
}
