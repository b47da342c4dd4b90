package org.counterclaim.interchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.counterclaim.actor.Actor;
import org.counterclaim.interchange.BundleRecords.BundledStatement;
import org.counterclaim.record.RecordOperations;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementDetails;
import org.counterclaim.statement.StatementType;
import org.counterclaim.statement.Statements;

import static java.util.stream.Collectors.toMap;

/** Records the statements of a bundle without faults. */
@Component
class StatementLoader {

    private final RecordOperations<Statement, StatementDetails> book;

    StatementLoader(Statements statements) {
        book = statements.book();
    }

    void load(BundleRecords bundle, KnownRecords onRecord, ImportSession filing) {
        List<BundleNode> statements = bundle.statements().stream().map(BundledStatement::piece).toList();
        Map<String, BundleNode> claimByPath = bundle.statements().stream().collect(toMap(in -> in.piece().path(), BundledStatement::claim));
        RecordLoader.inOrder(statements, StatementLoader::answers, onRecord.statements(), statement -> {
            BundleNode claim = Objects.requireNonNull(claimByPath.get(statement.path()));
            filing.put(StatementType.TYPE, name(claim, statement, onRecord), statement, details(claim, statement, onRecord),
                    onRecord.statements(), book);
        });
    }

    private static String name(BundleNode claim, BundleNode statement, KnownRecords onRecord) {
        Actor speaker = Objects.requireNonNull(onRecord.actors().get(statement.text("actor")));
        return "%s (%s): %s".formatted(speaker.details().name(), statement.text("stance"), claim.text("text"));
    }

    private static List<BundleNode> answers(BundleNode statement) {
        return statement.orNull("answers") == null ? List.of() : List.of(statement.at("answers"));
    }

    private static StatementDetails details(BundleNode claim, BundleNode statement, KnownRecords onRecord) {
        return StatementType.TYPE.read(BundleFields.of(statement, onRecord, StatementType.TYPE, onRecord.statements(), Statement::details),
                StatementType.CLAIM, onRecord.claims().id(claim.at("slug")));
    }
}
