package org.counterclaim.interchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.counterclaim.actor.Actor;
import org.counterclaim.interchange.BundleRecords.InClaim;
import org.counterclaim.record.RecordOperations;
import org.counterclaim.statement.Aim;
import org.counterclaim.statement.Basis;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementDetails;
import org.counterclaim.statement.Statements;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

/** Puts the statements of a bundle without faults on record. */
@Component
class StatementLoader {

    private final RecordOperations<Statement, StatementDetails> book;

    StatementLoader(Statements statements) {
        book = statements.book();
    }

    void load(BundleRecords bundle, KnownRecords onRecord, ImportSession filing) {
        List<BundleNode> statements = bundle.statements().stream().map(InClaim::piece).toList();
        Map<String, BundleNode> claimByPath = bundle.statements().stream().collect(toMap(in -> in.piece().path(), InClaim::claim));
        RecordLoader.inOrder(statements, StatementLoader::answers, onRecord.statements(), statement -> {
            BundleNode claim = Objects.requireNonNull(claimByPath.get(statement.path()));
            filing.put(BundleKind.STATEMENT, name(claim, statement, onRecord), statement, details(claim, statement, onRecord), onRecord.statements(), book);
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
        Statement present = onRecord.statements().get(statement.text("slug"));
        Basis basis = BundleValues.wordOrNull(Basis.class, statement.at("basis"));
        return new StatementDetails(
                onRecord.claims().id(claim.at("slug")),
                onRecord.actors().id(statement.at("actor")),
                BundleValues.word(Stance.class, statement.text("stance")),
                Objects.requireNonNull(BundleValues.date(statement.at("said"), present == null ? null : present.details().said())),
                statement.orNull("quotation"),
                statement.orNull("quotationLanguage"),
                statement.orNull("translation"),
                basis == null ? Basis.NOT_STATED : basis,
                statement.each("relays").stream().map(onRecord.actors()::id).toList(),
                reports(statement, onRecord),
                onRecord.statements().idOrNull(statement.at("answers")),
                BundleValues.wordOrNull(Aim.class, statement.at("aim")));
    }

    private static Set<ReportDetails> reports(BundleNode statement, KnownRecords onRecord) {
        return statement.each("reports").stream()
                .map(report -> new ReportDetails(
                        onRecord.articles().id(report.at("article")),
                        report.orNull("wording"),
                        report.orNull("locator"),
                        onRecord.articles().idOrNull(report.at("relayedFrom"))))
                .collect(toUnmodifiableSet());
    }
}
