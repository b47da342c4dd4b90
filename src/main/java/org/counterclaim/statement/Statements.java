package org.counterclaim.statement;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import org.counterclaim.record.RecordOperations;
import org.counterclaim.record.RecordRepository;
import org.counterclaim.record.RecordType;

/** The repository of statements. */
public interface Statements extends Repository<Statement, UUID>, RecordRepository<Statement, StatementDetails> {

    @Override
    default RecordType<Statement, StatementDetails> type() {
        return StatementType.TYPE;
    }

    @Override
    default RecordOperations<Statement, StatementDetails> book() {
        return new RecordOperations<>(Statement::new, Statement::details, Statement::revise, this::save);
    }

    /** Returns an actor's statements on a claim, without withdrawn ones. */
    @Query("select s from Statement s where s.claimId = :claim and s.actorId = :actor and s.withdrawn is null")
    List<Statement> findByActorOnClaim(UUID actor, UUID claim);

    /** Whether a statement on the claim, other than the one with this id and not withdrawn, is made or relayed by the actor. */
    @Query("""
            select count(*) > 0 from Statement s where s.claimId = :claim and s.id <> :besides and s.withdrawn is null
                and (s.actorId = :actor or :actor member of s.relays)""")
    boolean existsAttributedTo(UUID actor, UUID claim, UUID besides);

    /** Whether other statements on record answer the one with this id. */
    @Query("select count(*) > 0 from Statement where answers = :id")
    boolean existsAnswering(UUID id);
}
