package org.counterclaim.desk.merging;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.core.CycleDetector;

/** Finds statements whose reports would be invalid once two articles are one: an article reports a statement once, and not from itself. */
@Repository
class ReportClashes {

    private static final int MOST = 20;

    private final JdbcClient database;

    ReportClashes(JdbcClient database) {
        this.database = database;
    }

    private record ClashingReport(String slug, String label, UUID article, @Nullable UUID from) {}

    /** An obstacle for each statement, at most 20. */
    List<MergeObstacle> of(MergePair pair) {
        Map<String, List<ClashingReport>> statements = lines(pair).stream()
                .collect(Collectors.groupingBy(ClashingReport::slug, LinkedHashMap::new, Collectors.toList()));
        return statements.values().stream()
                .flatMap(lines -> problem(lines, pair.fromId(), pair.intoId()).stream().map(problem -> new MergeObstacle(
                        "%s: “%s”. Change it first.".formatted(problem, lines.getFirst().label()),
                        "/desk/statements/" + lines.getFirst().slug(), "Change the statement")))
                .limit(MOST).toList();
    }

    /** The reports of all statements that name both articles. */
    private List<ClashingReport> lines(MergePair pair) {
        return database.sql("""
                        select s.slug, coalesce(n.label, s.slug) label, r.article_id article, r.relayed_from_id "from"
                        from report r join statement s on s.id = r.statement_id
                        left join record_name n on n.kind = 'statement' and n.id = s.id
                        where s.id in (select by_id from record_reference where kind = 'article' and id = :from and by_kind = 'statement')
                            and s.id in (select by_id from record_reference where kind = 'article' and id = :into and by_kind = 'statement')
                        order by s.id, r.id""")
                .param("from", pair.fromId()).param("into", pair.intoId())
                .query(new SimplePropertyRowMapper<>(ClashingReport.class)).list();
    }

    private static Optional<String> problem(List<ClashingReport> lines, UUID from, UUID into) {
        Set<UUID> articles = new HashSet<>();
        CycleDetector<UUID> relays = new CycleDetector<>();
        for (ClashingReport line : lines) {
            UUID article = line.article().equals(from) ? into : line.article();
            if (!articles.add(article)) {
                return Optional.of("Both articles report one statement");
            }
            relays.add(article, from.equals(line.from()) ? into : line.from());
        }
        return relays.cycles().isEmpty() ? Optional.empty() : Optional.of("The article would have a statement from itself");
    }
}
