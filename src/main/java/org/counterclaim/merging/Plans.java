package org.counterclaim.merging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out what undoing a merge would do now. */
@Component
class Plans {

    private final Records records;
    private final Merges merges;
    private final JdbcClient database;

    Plans(Records records, Merges merges, JdbcClient database) {
        this.records = records;
        this.merges = merges;
        this.database = database;
    }

    /** Why it cannot be undone; empty if it can. */
    Optional<Obstacle> obstacle(Pair pair) {
        if (!pair.from().mergedInto().equals(Optional.of(pair.intoId()))) {
            return Optional.of(Obstacle.plain("This was undone already."));
        }
        return pair.into().mergedInto().map(other -> new Obstacle(
                "“%s” has itself been merged since, into “%s”. Undo that first.".formatted(
                        pair.intoName(), records.name(records.find(pair.kind(), other))), Undoing.MERGES, "See the merges"));
    }

    /** What would go back, and what would not. */
    Plan of(Merge merge) {
        List<Plan.Return> returns = new ArrayList<>();
        List<Move> left = new ArrayList<>();
        for (Move move : merges.effect(merge).moves()) {
            List<String> current = records.places(records.find(move.kind(), move.id())).get(move.place());
            Optional<List<String>> back = current == null ? Optional.empty() : move.undone(current, merge.intoId());
            back.ifPresentOrElse(values -> returns.add(new Plan.Return(move, values)), () -> left.add(move));
        }
        return together(new Plan(returns, left), merge);
    }

    private record Answer(UUID statement, UUID answered) {}

    /** A statement and its answer are on one claim: where one of them stays, the other does. */
    private Plan together(Plan plan, Merge merge) {
        Set<UUID> going = plan.returns().stream().map(Plan.Return::move).filter(Plans::isOfClaim).map(Move::id).collect(Collectors.toSet());
        List<Answer> answers = database.sql("""
                        select id statement, answers_id answered from statement where claim_id = :into and answers_id is not null""")
                .param("into", merge.intoId()).query(new SimplePropertyRowMapper<>(Answer.class)).list();
        Set<UUID> staying = new HashSet<>();
        while (answers.stream().anyMatch(answer -> isSplit(answer, going, staying))) {
            going.removeAll(staying);
        }
        List<Plan.Return> returns = new ArrayList<>(plan.returns());
        List<Move> left = new ArrayList<>(plan.left());
        returns.removeIf(one -> isOfClaim(one.move()) && staying.contains(one.move().id()) && left.add(one.move()));
        return new Plan(returns, left);
    }

    private static boolean isSplit(Answer answer, Set<UUID> going, Set<UUID> staying) {
        boolean goes = going.contains(answer.statement());
        if (goes == going.contains(answer.answered())) {
            return false;
        }
        return staying.add(goes ? answer.statement() : answer.answered());
    }

    private static boolean isOfClaim(Move move) {
        return move.place().equals(SpokenPlaces.CLAIM);
    }
}
