package org.counterclaim.replay;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.replay.Rows.Row;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The tables of statements. */
final class StatementRows {

    static final List<Rows> ALL = List.of(
            Rows.record("statement", "slug, claim_id, actor_id, stance, quotation, quotation_language, translation, basis, answers_id, aim, "
                    + Shared.date("said") + ", " + Shared.WITHDRAWAL, StatementRows::statement),
            Shared.formerSlugs("statement"),
            Rows.ordered("relay", "statement_id, hop, actor_id", past -> past.ids("relays")),
            Rows.parts("report", "statement_id, id, article_id, wording, locator, relayed_from_id",
                    past -> past.parts("reports").map(StatementRows::report)));

    private StatementRows() {}

    private static List<@Nullable Object> statement(Past past) {
        return Shared.join(Shared.values(past.text("slug"), past.id("claim"), past.id("actor"), past.text("stance"), past.text("quotation"),
                past.text("quotationLanguage"), past.text("translation"), past.text("basis"), past.id("answers"), past.text("aim")),
                Shared.date(past, "said"), Shared.withdrawal(past));
    }

    private static Row report(Past report) {
        UUID id = report.id("id");
        UUID article = report.id("article");
        return Row.of(report.id(), id == null ? new Unsaid(madeUp(report.id(), article)) : id, article, report.text("wording"),
                report.text("locator"), report.id("relayedFrom"));
    }

    /** The same each time: an article reports a statement once. */
    private static UUID madeUp(UUID statement, @Nullable UUID article) {
        return UUID.nameUUIDFromBytes((statement + " in " + article).getBytes(UTF_8));
    }
}
