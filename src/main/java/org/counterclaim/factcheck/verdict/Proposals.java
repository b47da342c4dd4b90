package org.counterclaim.factcheck.verdict;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.EnumWords;
import org.counterclaim.verdict.Mark;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.form.EditConflictException;
import org.counterclaim.web.form.FormValues;

/** The repository of proposed verdicts. */
@Repository
class Proposals {

    private static final String ALL = """
            select p.*, a.public_name, c.slug, c.text, e.public_name ended_name
            from private.verdict_proposal p join account a on a.id = p.account_id join claim c on c.id = p.claim_id
            left join account e on e.id = p.ended_by\s""";

    private final JdbcClient database;
    private final ObjectMapper json;

    Proposals(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps a proposal and returns its id. */
    UUID add(JudgedClaim claim, Mark mark, FormValues typed, SignedIn by) {
        return database.sql("""
                        insert into private.verdict_proposal (account_id, claim_id, claim_version, supersedes, mark, typed)
                        values (:account, :claim, :version, :supersedes, :mark, :typed) returning id""")
                .param("account", by.id()).param("claim", claim.id()).param("version", claim.revision()).param("supersedes", claim.number())
                .param("mark", mark.toString()).param("typed", json.writeValueAsString(typed.values()))
                .query(UUID.class).single();
    }

    /** Returns open proposals, the oldest first. */
    List<Proposal> open() {
        return database.sql(ALL + "where p.outcome is null order by p.at limit 200").query(this::proposal).list();
    }

    /** Returns this person's proposals that were sent back and that they have not resumed. */
    List<Proposal> returned(SignedIn to) {
        return database.sql(ALL + """
                        where p.account_id = :account and p.outcome = 'returned' and not exists (
                            select from private.verdict_proposal n where n.account_id = p.account_id and n.claim_id = p.claim_id
                                and n.at > p.at)
                        order by p.ended_at desc limit 50""")
                .param("account", to.id()).query(this::proposal).list();
    }

    /** The proposal with an id; 404 if there is none. */
    Proposal get(UUID id) {
        return found(database.sql(ALL + "where p.id = :id").param("id", id).query(this::proposal).optional());
    }

    /** Locks and returns a proposal, so that nobody else can end it before this transaction ends. */
    Proposal lock(UUID id) {
        return found(database.sql(ALL + "where p.id = :id for update of p").param("id", id).query(this::proposal).optional());
    }

    /** @throws EditConflictException if somebody has ended it */
    void throwIfEnded(Proposal proposal) {
        if (!proposal.isOpen()) {
            throw new EditConflictException(
                    "This proposal is not open any more: it was %s by %s.".formatted(proposal.outcome(), proposal.endedBy()));
        }
    }

    /** Ends a proposal; the words say why it was sent back. */
    void end(Proposal proposal, String outcome, SignedIn by, @Nullable String words) {
        database.sql("""
                        update private.verdict_proposal set outcome = :outcome, ended_by = :by, ended_at = now(), words = :words
                        where id = :id and outcome is null""")
                .param("outcome", outcome).param("by", by.id()).param("words", words).param("id", proposal.id()).update();
    }

    private static Proposal found(Optional<Proposal> proposal) {
        return proposal.orElseThrow(() -> new NotFoundException("No proposal has this address."));
    }

    private Proposal proposal(ResultSet row, int number) throws SQLException {
        Map<String, List<String>> typed = json.readValue(row.getString("typed"), new TypeReference<>() {});
        return new Proposal(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class), row.getString("public_name"),
                row.getObject("claim_id", UUID.class), row.getString("slug"), row.getString("text"),
                EnumWords.parse(Mark.values(), row.getString("mark")), FormValues.ofLists(typed), row.getTimestamp("at").toInstant(),
                row.getString("outcome"), row.getString("ended_name"), row.getString("words"));
    }
}
