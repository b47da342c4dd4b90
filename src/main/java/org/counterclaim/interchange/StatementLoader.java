package org.counterclaim.interchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.counterclaim.actor.Actor;
import org.counterclaim.history.Book;
import org.counterclaim.interchange.Bundle.InClaim;
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

    private final Book<Statement, StatementDetails> book;

    StatementLoader(Statements statements) {
        book = statements.book();
    }

    void load(Bundle bundle, OnRecord onRecord, Filing filing) {
        List<Piece> statements = bundle.statements().stream().map(InClaim::piece).toList();
        Map<String, Piece> claimByPath = bundle.statements().stream().collect(toMap(in -> in.piece().path(), InClaim::claim));
        RecordLoader.inOrder(statements, StatementLoader::answers, onRecord.statements(), statement -> {
            Piece claim = Objects.requireNonNull(claimByPath.get(statement.path()));
            filing.put(Kind.STATEMENT, name(claim, statement, onRecord), statement, details(claim, statement, onRecord), onRecord.statements(), book);
        });
    }

    private static String name(Piece claim, Piece statement, OnRecord onRecord) {
        Actor speaker = Objects.requireNonNull(onRecord.actors().get(statement.text("actor")));
        return "%s (%s): %s".formatted(speaker.details().name(), statement.text("stance"), claim.text("text"));
    }

    private static List<Piece> answers(Piece statement) {
        return statement.orNull("answers") == null ? List.of() : List.of(statement.at("answers"));
    }

    private static StatementDetails details(Piece claim, Piece statement, OnRecord onRecord) {
        Statement present = onRecord.statements().get(statement.text("slug"));
        Basis basis = Values.wordOrNull(Basis.class, statement.at("basis"));
        return new StatementDetails(
                onRecord.claims().id(claim.at("slug")),
                onRecord.actors().id(statement.at("actor")),
                Values.word(Stance.class, statement.text("stance")),
                Objects.requireNonNull(Values.date(statement.at("said"), present == null ? null : present.details().said())),
                statement.orNull("quotation"),
                statement.orNull("quotationLanguage"),
                statement.orNull("translation"),
                basis == null ? Basis.NOT_STATED : basis,
                statement.each("relays").stream().map(onRecord.actors()::id).toList(),
                reports(statement, onRecord),
                onRecord.statements().idOrNull(statement.at("answers")),
                Values.wordOrNull(Aim.class, statement.at("aim")));
    }

    private static Set<ReportDetails> reports(Piece statement, OnRecord onRecord) {
        return statement.each("reports").stream()
                .map(report -> new ReportDetails(
                        onRecord.articles().id(report.at("article")),
                        report.orNull("wording"),
                        report.orNull("locator"),
                        onRecord.articles().idOrNull(report.at("relayedFrom"))))
                .collect(toUnmodifiableSet());
    }
}
