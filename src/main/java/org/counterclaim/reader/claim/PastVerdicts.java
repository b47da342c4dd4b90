package org.counterclaim.reader.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.actor.ActorKind;
import org.counterclaim.core.EnumWords;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.VerdictLine;
import org.counterclaim.statement.Stance;
import org.counterclaim.verdict.EvidenceDirection;
import org.counterclaim.verdict.Mark;

/** Reads all verdicts on a claim. */
@Repository
public class PastVerdicts {

    private static final String PIECE = """
            a.slug article, a.headline, s.slug statement, s.stance, s.said_edtf, w.id actor_id, w.slug actor_slug, w.name actor, w.kind, \
            is_plural(w) plural
            """;

    private static final String NAMED = """
             left join article a on a.id = e.article_id
            left join statement s on s.id = e.statement_id
            left join actor w on w.id = s.actor_id\s""";

    private final JdbcClient database;

    PastVerdicts(JdbcClient database) {
        this.database = database;
    }

    /** Returns every verdict on a claim with its evidence, the latest first, by one query. */
    public List<PastVerdict> on(UUID claim) {
        Map<UUID, PastVerdict> verdicts = new LinkedHashMap<>();
        database.sql("select v.*, c.slug claim, o.number corrects, e.direction, e.note, " + PIECE + """
                        from verdict v
                        join claim c on c.id = v.claim_id
                        left join verdict o on o.id = v.corrects_id
                        left join verdict_evidence e on e.verdict_id = v.id""" + NAMED + """
                        where v.claim_id = :claim order by v.number desc, e.place""")
                .param("claim", claim)
                .query(row -> {
                    PastVerdict verdict = verdicts.computeIfAbsent(row.getObject("id", UUID.class), id -> verdict(id, row));
                    if (row.getString("direction") != null) {
                        verdict.evidence()
                                .add(item(row, EnumWords.parse(EvidenceDirection.values(), row.getString("direction")),
                                        row.getString("note")));
                    }
                });
        return List.copyOf(verdicts.values());
    }

    /** Returns a piece of evidence for the preview of a verdict; one of the ids is null. */
    public PastVerdict.EvidenceItem item(@Nullable UUID article, @Nullable UUID statement, EvidenceDirection direction,
            @Nullable String note) {
        return database.sql("select " + PIECE + "from (select :article::uuid article_id, :statement::uuid statement_id) e" + NAMED)
                .param("article", article, java.sql.Types.OTHER)
                .param("statement", statement, java.sql.Types.OTHER)
                .query((row, number) -> item(row, direction, note))
                .single();
    }

    private static PastVerdict verdict(UUID id, ResultSet row) {
        try {
            return new PastVerdict(
                    new VerdictLine(id, row.getInt("number"), EnumWords.parse(Mark.values(), row.getString("mark")),
                            row.getString("rationale"),
                            row.getTimestamp("given_at").toInstant(), row.getString("by_name")),
                    "/claims/" + row.getString("claim"), row.getInt("claim_version"), new ArrayList<>(), row.getString("would_change_it"),
                    row.getObject("review_by", java.time.LocalDate.class), row.getString("interest"), row.getString("approver_name"),
                    row.getObject("corrects", Integer.class));
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static PastVerdict.EvidenceItem item(ResultSet row, EvidenceDirection direction, @Nullable String note) throws SQLException {
        if (row.getString("article") != null) {
            return new PastVerdict.EvidenceItem("/articles/" + row.getString("article"), row.getString("headline"), "article", direction,
                    note);
        }
        ActorRef who = new ActorRef(row.getObject("actor_id", UUID.class), row.getString("actor_slug"), row.getString("actor"),
                EnumWords.parse(ActorKind.values(), row.getString("kind")), row.getBoolean("plural"));
        String words = "%s %s, %s".formatted(who.name(), who.verb(EnumWords.parse(Stance.values(), row.getString("stance"))),
                FuzzyDate.parse(row.getString("said_edtf")).words());
        return new PastVerdict.EvidenceItem("/statements/" + row.getString("statement"), words, "statement", direction, note);
    }
}
