package org.counterclaim.factcheck.verdict;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.core.EnumWords;
import org.counterclaim.factcheck.verdict.JudgedClaim.StandingVerdict;
import org.counterclaim.record.SlugQuery;
import org.counterclaim.verdict.Mark;
import org.counterclaim.web.NotFoundException;

/** Finds claims to be marked. */
@Repository
class JudgedClaims {

    private final JdbcClient database;

    JudgedClaims(JdbcClient database) {
        this.database = database;
    }

    /**
     * Locks and returns the claim that is, or was, at an address; a 404 if there is none. Nobody else can change or mark it before this
     * transaction ends, and changes in progress have been committed.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JudgedClaim lock(String slug) {
        Optional<UUID> id = database.sql("select c.id from claim c where " + SlugQuery.condition("claim", "c") + " for update")
                .param("slug", slug).query(UUID.class).optional();
        return id.map(this::read).orElseThrow(() -> new NotFoundException("No claim has this address."));
    }

    /** A claim as it is now. */
    JudgedClaim read(UUID id) {
        return database.sql("""
                        select c.*, m.slug into_slug, v.id verdict_id, v.number, v.mark from claim c
                        left join claim m on m.id = c.merged_into_id
                        left join lateral (select * from verdict v where v.claim_id = c.id order by v.number desc limit 1) v on true
                        where c.id = :id""")
                .param("id", id).query(JudgedClaims::claim).single();
    }

    private static JudgedClaim claim(ResultSet row, int number) throws SQLException {
        UUID verdict = row.getObject("verdict_id", UUID.class);
        return new JudgedClaim(row.getObject("id", UUID.class), row.getString("slug"), row.getInt("version"),
                verdict == null ? null
                        : new StandingVerdict(verdict, row.getInt("number"), EnumWords.parse(Mark.values(), row.getString("mark"))),
                obstacle(row));
    }

    private static @Nullable String obstacle(ResultSet row) throws SQLException {
        if (row.getString("into_slug") != null) {
            return "This claim was merged into another, /claims/%s: mark that one.".formatted(row.getString("into_slug"));
        }
        return row.getString("withdrawn_by") == null ? null : "This claim was withdrawn by %s: %s. What is withdrawn is not marked."
                .formatted(row.getString("withdrawn_by"), row.getString("withdrawn_reason"));
    }
}
