package org.counterclaim.verdict;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.Withholding;

/** Takes down words of verdicts. Nothing else may change a verdict, so a database function does it, which can do nothing more. */
@Component
public class VerdictRedaction {

    private final Verdicts verdicts;
    private final EntityManager entities;
    private final JdbcClient database;

    VerdictRedaction(Verdicts verdicts, EntityManager entities, JdbcClient database) {
        this.verdicts = verdicts;
        this.entities = entities;
        this.database = database;
    }

    /**
     * Takes words of a verdict down for legal reasons: those of the named older entries and, as far as asked for, of the verdict itself. It
     * must run in a transaction.
     *
     * @throws java.util.NoSuchElementException if there is no such verdict
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withhold(UUID id, Withholding what, ChangeReason change) {
        Verdict verdict = verdicts.findById(id).orElseThrow();
        VerdictDetails said = verdict.details();
        database.sql("select withhold_verdict(:id, :version, :rationale, :wouldChangeIt, :interest, cast(:notes as integer[]))")
                .param("id", id).param("version", verdict.revision()).param("rationale", what.takes(said.rationale()))
                .param("wouldChangeIt", what.takes(said.wouldChangeIt())).param("interest", what.takes(said.interest()))
                .param("notes", notes(said.evidence(), what))
                .query().singleRow();
        entities.refresh(verdict);
        verdict.wordsTaken(what, change);
        verdicts.save(verdict);
    }

    private static String notes(List<Evidence> evidence, Withholding what) {
        return IntStream.range(0, evidence.size()).filter(place -> what.takes(evidence.get(place).note()))
                .mapToObj(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
