package org.counterclaim.factcheck.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.Role;
import org.counterclaim.account.RolesRevoked;
import org.counterclaim.account.SignedIn;
import org.counterclaim.record.RecordChangedEvent;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.web.form.EditConflictException;

/** Manages the assignments of claims: one fact-checker at a time for each. */
@Repository
class Assignments {

    private static final String ALL = """
            select s.claim_id, s.account_id, a.slug, a.public_name, s.at from private.assignment s join account a on a.id = s.account_id
            where s.ended_at is null\s""";

    private static final String END = "update private.assignment set ended_at = now() ";

    private final JdbcClient database;

    Assignments(JdbcClient database) {
        this.database = database;
    }

    /** A fact-checker, as pages name them. */
    public record Checker(UUID id, String slug, String name) {}

    /** Returns the assignments of these claims, by the claim's id. */
    Map<UUID, Assignment> on(Set<UUID> claims) {
        return claims.isEmpty() ? Map.of()
                : database.sql(ALL + "and s.claim_id in (:claims)").param("claims", claims).query(Assignments::assignment).list().stream()
                        .collect(Collectors.toMap(Assignment::claim, Function.identity()));
    }

    /** Returns a claim's assignment. */
    Optional<Assignment> on(UUID claim) {
        return database.sql(ALL + "and s.claim_id = :claim").param("claim", claim).query(Assignments::assignment).optional();
    }

    /** Returns the assignments of the claims with these slugs, by slug. */
    Map<String, Assignment> on(List<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : database.sql("select c.slug of_claim, x.* from (" + ALL
                        + ") x join claim c on c.id = x.claim_id where c.slug in (:slugs)")
                        .param("slugs", slugs).query((row, number) -> Map.entry(row.getString("of_claim"), assignment(row, number))).list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns all present fact-checkers. */
    List<Checker> checkers() {
        return database.sql("""
                        select a.id, a.slug, a.public_name from account a join account_role r on r.account_id = a.id
                            and r.role = 'fact-checker'
                        where not exists (select from private.account_lock l where l.account_id = a.id and l.unlocked_at is null)
                        order by a.public_name, a.slug""")
                .query((row, number) -> new Checker(row.getObject("id", UUID.class), row.getString("slug"), row.getString("public_name")))
                .list();
    }

    /**
     * Assigns a claim. If two people take it at once, one gets it.
     *
     * @param over the slug of the account from which it is deliberately taken over; empty if none
     * @throws EditConflictException if it is assigned to somebody else
     */
    @Transactional
    void take(UUID claim, SignedIn by, String over) {
        database.sql(END + """
                        where claim_id = :claim and ended_at is null and account_id <> :by
                            and account_id = (select id from account where slug = :over)""")
                .param("claim", claim).param("over", over).param("by", by.id()).update();
        begin(claim, by.id());
        EditConflictException.throwUnless(on(claim).filter(holder -> !holder.account().equals(by.id())).isEmpty());
    }

    /** Releases a claim; returns false if it was not assigned to this person. */
    boolean release(UUID claim, SignedIn by) {
        return end(claim, by.id());
    }

    /** Hands a claim over to another fact-checker; returns false if it is not assigned to this person. */
    @Transactional
    boolean handOver(UUID claim, SignedIn by, UUID to) {
        boolean isTheirs = end(claim, by.id());
        if (isTheirs) {
            begin(claim, to);
        }
        return isTheirs;
    }

    /** Ends the assignment of the claim when its verdict is given. */
    @EventListener
    void given(RecordChangedEvent change) {
        if (change.record() instanceof Verdict verdict && verdict.by().account() != null) {
            end(verdict.details().claim(), verdict.by().account());
        }
    }

    /** Ends all assignments of a person who is no longer a fact-checker. */
    @EventListener
    void lost(RolesRevoked lost) {
        if (lost.roles().contains(Role.FACT_CHECKER)) {
            database.sql(END + "where account_id = :account and ended_at is null").param("account", lost.account()).update();
        }
    }

    private void begin(UUID claim, UUID account) {
        database.sql("""
                        insert into private.assignment (claim_id, account_id) values (:claim, :account)
                        on conflict (claim_id) where ended_at is null do nothing""")
                .param("claim", claim).param("account", account).update();
    }

    private boolean end(UUID claim, UUID account) {
        return database.sql(END + "where claim_id = :claim and account_id = :account and ended_at is null")
                .param("claim", claim).param("account", account).update() == 1;
    }

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Assignment(row.getObject("claim_id", UUID.class), row.getObject("account_id", UUID.class), row.getString("slug"),
                row.getString("public_name"), row.getTimestamp("at").toInstant());
    }
}
