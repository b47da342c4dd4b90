package org.counterclaim.desk.merging;

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

import org.counterclaim.statement.StatementType;

/** Computes what undoing a merge would do now. */
@Component
class UndoPlanner {

    private final MergeableRecords records;
    private final Merges merges;
    private final JdbcClient database;

    UndoPlanner(MergeableRecords records, Merges merges, JdbcClient database) {
        this.records = records;
        this.merges = merges;
        this.database = database;
    }

    /** Why it cannot be undone; empty if it can. */
    Optional<MergeObstacle> obstacle(MergePair pair) {
        if (!pair.from().mergedInto().equals(Optional.of(pair.intoId()))) {
            return Optional.of(MergeObstacle.plain("This was undone already."));
        }
        return pair.into().mergedInto().map(other -> new MergeObstacle(
                "“%s” has itself been merged since, into “%s”. Undo that first.".formatted(
                        pair.intoName(), records.name(records.find(pair.kind(), other))),
                MergeUndoer.MERGES, "See the merges"));
    }

    /** Returns what would go back and what would not. */
    UndoPlan of(Merge merge) {
        List<UndoPlan.RestoredValues> returns = new ArrayList<>();
        List<MergeMove> left = new ArrayList<>();
        for (MergeMove move : merges.effect(merge).moves()) {
            List<String> current = records.places(records.find(move.kind(), move.id())).get(move.place());
            Optional<List<String>> back = current == null ? Optional.empty() : move.undone(current, merge.intoId());
            back.ifPresentOrElse(values -> returns.add(new UndoPlan.RestoredValues(move, values)), () -> left.add(move));
        }
        return together(new UndoPlan(returns, left), merge);
    }

    private record Answer(UUID statement, UUID answered) {}

    /** A statement and its answer are on one claim: where one of them stays, the other does. */
    private UndoPlan together(UndoPlan plan, Merge merge) {
        Set<UUID> going = plan.returns().stream().map(UndoPlan.RestoredValues::move).filter(UndoPlanner::isOfClaim).map(MergeMove::id)
                .collect(Collectors.toSet());
        List<Answer> answers = database.sql("""
                        select id statement, answers_id answered from statement where claim_id = :into and answers_id is not null""")
                .param("into", merge.intoId()).query(new SimplePropertyRowMapper<>(Answer.class)).list();
        Set<UUID> staying = new HashSet<>();
        while (answers.stream().anyMatch(answer -> isSplit(answer, going, staying))) {
            going.removeAll(staying);
        }
        List<UndoPlan.RestoredValues> returns = new ArrayList<>(plan.returns());
        List<MergeMove> left = new ArrayList<>(plan.left());
        returns.removeIf(one -> isOfClaim(one.move()) && staying.contains(one.move().id()) && left.add(one.move()));
        return new UndoPlan(returns, left);
    }

    private static boolean isSplit(Answer answer, Set<UUID> going, Set<UUID> staying) {
        boolean goes = going.contains(answer.statement());
        if (goes == going.contains(answer.answered())) {
            return false;
        }
        return staying.add(goes ? answer.statement() : answer.answered());
    }

    private static boolean isOfClaim(MergeMove move) {
        return move.place().equals(StatementType.CLAIM.place());
    }
}
