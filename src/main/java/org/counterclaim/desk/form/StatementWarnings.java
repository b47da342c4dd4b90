package org.counterclaim.desk.form;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.desk.AnswerChoices;
import org.counterclaim.desk.FormReader;
import org.counterclaim.statement.Aim;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementDetails;
import org.counterclaim.statement.Statements;

/** Notes doubts about a statement before it is published. */
@Component
class StatementWarnings {

    private static final UUID NONE = new UUID(0, 0);

    private final Statements statements;
    private final JdbcClient database;
    private final AnswerChoices answers;

    StatementWarnings(Statements statements, JdbcClient database, AnswerChoices answers) {
        this.statements = statements;
        this.answers = answers;
        this.database = database;
    }

    /** @param revised the statement that is changed; null for a new one */
    void note(FormReader entered, StatementDetails details, @Nullable Statement revised) {
        StatementDetails before = revised == null ? null : revised.details();
        UUID id = revised == null ? NONE : revised.id();
        if (details.reports().isEmpty() && (before == null || !before.reports().isEmpty())) {
            entered.warn("report1.article", "It would have no source: no article on record reports it.");
        }
        if (before == null || !before.said().equals(details.said()) || !before.reports().equals(details.reports())) {
            noteDates(entered, details);
        }
        if (before == null || !isAbout(before, details)) {
            noteStance(entered, details, id);
            noteTarget(entered, details, id);
        }
    }

    private void noteTarget(FormReader entered, StatementDetails details, UUID id) {
        if (details.stance().side() == Stance.Side.AGAINST) {
            List<String> missed = answers.missed(entered.typed(), details.claim(), details.stance(), details.actor(), id);
            if (!missed.isEmpty()) {
                entered.warn("answers", missed.size() > 1 ? "It answers none of the statements that it can answer. Choose one, or None."
                        : "Of the statements, it can answer only “%s”, and that was not chosen.".formatted(missed.getFirst()));
            }
        }
    }

    private static boolean isAbout(StatementDetails before, StatementDetails details) {
        return before.claim().equals(details.claim()) && before.actor().equals(details.actor()) && before.stance() == details.stance()
                && before.aim() == details.aim() && Objects.equals(before.answers(), details.answers());
    }

    private void noteDates(FormReader entered, StatementDetails details) {
        entered.warnAboutDate("said", details.said());
        earlierReports(details)
                .forEach(headline -> entered.warn("said", "“%s” reports it, and was published before that.".formatted(headline)));
    }

    /** Returns the headlines of articles that were certainly published before the statement that they report was made. */
    private List<String> earlierReports(StatementDetails details) {
        Set<UUID> articles = details.reports().stream().map(ReportDetails::article).collect(Collectors.toSet());
        return articles.isEmpty() ? List.of() : database.sql("""
                        select headline, published_edtf from article where id in (:articles) and published_edtf is not null
                            order by headline""")
                .param("articles", articles)
                .query((row, number) -> FuzzyDate.parse(row.getString(2)).compare(details.said()) == FuzzyDate.Order.BEFORE
                        ? row.getString(1)
                        : "")
                .list().stream().filter(headline -> !headline.isEmpty()).toList();
    }

    private void noteStance(FormReader entered, StatementDetails details, UUID id) {
        List<StatementDetails> others = statements.findByActorOnClaim(details.actor(), details.claim()).stream()
                .filter(other -> !other.id().equals(id)).map(Statement::details).toList();
        if (details.stance() == Stance.RETRACTS && others.stream().noneMatch(StatementWarnings::takesPosition)) {
            entered.warn("stance", "Nothing is on record that they could take back: they have taken no position on this claim.");
        }
        if (details.aim() == Aim.ATTRIBUTION && isStranger(details, id)) {
            entered.warn("aim", "Nobody on record says that they said it. Who denies an attribution is the one it was attributed to.");
        }
        if (others.stream().anyMatch(other -> isSame(other, details))) {
            entered.warn("",
                    "This is on record already: the same speaker, stance, claim and date, in the same words and from the same source.");
        }
    }

    private static boolean takesPosition(StatementDetails one) {
        return one.stance().side() != Stance.Side.NONE && one.stance() != Stance.RETRACTS;
    }

    private boolean isStranger(StatementDetails details, UUID id) {
        UUID answered = details.answers();
        return answered == null ? !statements.existsAttributedTo(details.actor(), details.claim(), id)
                : statements.findById(answered).map(Statement::details)
                        .filter(one -> one.actor().equals(details.actor()) || one.relays().contains(details.actor())).isEmpty();
    }

    private static boolean isSame(StatementDetails one, StatementDetails other) {
        return one.stance() == other.stance() && one.said().equals(other.said()) && Objects.equals(one.quotation(), other.quotation())
                && (one.reports().isEmpty() ? other.reports().isEmpty() : one.reports().stream().map(ReportDetails::article)
                        .anyMatch(article -> other.reports().stream().anyMatch(report -> report.article().equals(article))));
    }
}
