package org.counterclaim.statement;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides which statements a statement may answer. */
@Component
public class AnswerRules {

    private final Statements statements;

    AnswerRules(Statements statements) {
        this.statements = statements;
    }

    /**
     * Returns what is wrong with an answer, in words for the person who typed it.
     *
     * @param answering the statement that answers; null if it is not on record yet
     */
    public Optional<String> problem(UUID answered, UUID claim, @Nullable UUID answering) {
        if (answered.equals(answering)) {
            return Optional.of("A statement does not answer itself.");
        }
        if (answering != null && leadsTo(answered, answering)) {
            return Optional.of("That statement answers this one, itself or through others. Two do not answer each other.");
        }
        return statements.findById(answered).filter(one -> !one.details().claim().equals(claim))
                .map(other -> "That statement is on another claim. An answer is on the same one.");
    }

    /** Whether others answer a statement, so that it must stay on its claim. */
    public boolean areGivenTo(UUID statement) {
        return statements.existsAnswering(statement);
    }

    private boolean leadsTo(UUID from, UUID to) {
        Set<UUID> seen = new HashSet<>();
        UUID at = from;
        while (at != null && seen.add(at) && !at.equals(to)) {
            at = statements.findById(at).map(one -> one.details().answers()).orElse(null);
        }
        return to.equals(at);
    }
}
