package org.counterclaim.history.replay;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.history.replay.TableRows.Row;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The tables of statements. */
final class StatementTables {

    static final List<TableRows> ALL = List.of(
            TableRows.record("statement", "slug, claim_id, actor_id, stance, quotation, quotation_language, translation, basis, answers_id, aim, "
                    + SharedColumns.date("said") + ", " + SharedColumns.WITHDRAWAL, StatementTables::statement),
            SharedColumns.formerSlugs("statement"),
            TableRows.ordered("relay", "statement_id, hop, actor_id", past -> past.ids("relays")),
            TableRows.parts("report", "statement_id, id, article_id, wording, locator, relayed_from_id",
                    past -> past.parts("reports").map(StatementTables::report)));

    private StatementTables() {}

    private static List<@Nullable Object> statement(ReplayedState past) {
        return SharedColumns.join(SharedColumns.values(past.text("slug"), past.id("claim"), past.id("actor"), past.text("stance"), past.text("quotation"),
                past.text("quotationLanguage"), past.text("translation"), past.text("basis"), past.id("answers"), past.text("aim")),
                SharedColumns.date(past, "said"), SharedColumns.withdrawal(past));
    }

    private static Row report(ReplayedState report) {
        UUID id = report.id("id");
        UUID article = report.id("article");
        return Row.of(report.id(), id == null ? new UnrecordedValue(madeUp(report.id(), article)) : id, article, report.text("wording"),
                report.text("locator"), report.id("relayedFrom"));
    }

    /** The same each time: an article reports a statement once. */
    private static UUID madeUp(UUID statement, @Nullable UUID article) {
        return UUID.nameUUIDFromBytes((statement + " in " + article).getBytes(UTF_8));
    }
}
