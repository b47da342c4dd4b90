package org.counterclaim.statement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import org.counterclaim.core.Slug;
import org.counterclaim.record.RecordOperations;
import org.counterclaim.record.RecordRepository;

/** All statements. */
public interface Statements extends Repository<Statement, UUID>, RecordRepository<Statement> {

    /** Saves it and publishes its change, so that the history hears of it. */
    Statement save(Statement statement);

    /** How they are written. */
    default RecordOperations<Statement, StatementDetails> book() {
        return new RecordOperations<>(Statement::new, Statement::details, Statement::revise, this::save);
    }

    /** The one with this id. */
    Optional<Statement> findById(UUID id);

    /** The one whose present slug this is. */
    Optional<Statement> findBySlug(Slug slug);

    /** What an actor has said on a claim, without what is withdrawn. */
    @Query("select s from Statement s where s.claimId = :claim and s.actorId = :actor and s.withdrawn is null")
    List<Statement> findByActorOnClaim(UUID actor, UUID claim);

    /** Whether anything that stands on a claim, but for the statement with this id, is said by an actor or told by them. */
    @Query("""
            select count(*) > 0 from Statement s where s.claimId = :claim and s.id <> :besides and s.withdrawn is null
                and (s.actorId = :actor or :actor member of s.relays)""")
    boolean existsAttributedTo(UUID actor, UUID claim, UUID besides);

    /** Whether others on record answer the one with this id. */
    @Query("select count(*) > 0 from Statement where answers = :id")
    boolean existsAnswering(UUID id);
}
