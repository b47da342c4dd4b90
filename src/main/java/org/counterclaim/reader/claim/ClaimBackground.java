package org.counterclaim.reader.claim;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.reader.dossier.Dossier;

/** Reads what the page of a claim shows beyond its statements and verdicts. */
@Repository
class ClaimBackground {

    private final JdbcClient database;

    ClaimBackground(JdbcClient database) {
        this.database = database;
    }

    /** Returns the claims linked with a claim, from a dossier that holds them, by one query. */
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
