package org.counterclaim.provenance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.article.ArticleKind;
import org.counterclaim.timeline.ArticleRef;
import org.counterclaim.timeline.Dossier;
import org.counterclaim.timeline.VerdictLine;
import org.counterclaim.verdict.Direction;
import org.counterclaim.verdict.Mark;
import org.counterclaim.web.Words;

/** Reads what the page of a claim shows beyond its statements. */
@Repository
class ClaimBackground {

    private final JdbcClient database;

    ClaimBackground(JdbcClient database) {
        this.database = database;
    }

    /** Every verdict on a claim with its evidence, the latest first: one query. */
    List<PastVerdict> verdicts(UUID claim) {
        Map<UUID, PastVerdict> verdicts = new LinkedHashMap<>();
        database.sql("""
                        select v.*, e.direction, e.note, a.id article_id, a.slug, a.headline, a.kind
                        from verdict v
                        left join verdict_evidence e on e.verdict_id = v.id
                        left join article a on a.id = e.article_id
                        where v.claim_id = :claim order by v.number desc, e.place""")
                .param("claim", claim)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    if (!verdicts.containsKey(id)) {
                        verdicts.put(id, new PastVerdict(
                                new VerdictLine(id, row.getInt("number"), Words.parse(Mark.values(), row.getString("mark")),
                                        row.getString("rationale"), row.getTimestamp("given_at").toInstant(), row.getString("by_name")),
                                row.getString("would_change_it"), row.getInt("claim_version"), new java.util.ArrayList<>()));
                    }
                    UUID article = row.getObject("article_id", UUID.class);
                    if (article != null) {
                        verdicts.get(id).evidence().add(new PastVerdict.Item(
                                new ArticleRef(article, row.getString("slug"), row.getString("headline"),
                                        Words.parse(ArticleKind.values(), row.getString("kind")), null, null, List.of()),
                                Words.parse(Direction.values(), row.getString("direction")), row.getString("note")));
                    }
                });
        return List.copyOf(verdicts.values());
    }

    /** The claims linked with a claim, out of a dossier that holds them: one query. */
    List<LinkedClaim> links(UUID claim, Dossier dossier) {
        return database.sql("""
                        select other_id id, case kind when 'part of' then 'is part of' else kind end how
                        from claim_link join standing_claim o on o.id = other_id where claim_id = :claim
                        union all
                        select claim_id, case kind when 'part of' then 'has as a part' else kind end
                        from claim_link join standing_claim o on o.id = claim_id where other_id = :claim
                        order by how, id""")
                .param("claim", claim)
                .query((row, number) -> new LinkedClaim(row.getString("how"), dossier.claim(row.getObject("id", UUID.class))))
                .list();
    }
}
