package org.counterclaim.reader.dossier;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

import org.counterclaim.actor.ActorKind;
import org.counterclaim.article.ArticleKind;
import org.counterclaim.core.EnumWords;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.statement.Aim;
import org.counterclaim.statement.Basis;
import org.counterclaim.statement.ReportCorrection;
import org.counterclaim.statement.ReportOrigins;
import org.counterclaim.statement.ReportStatus;
import org.counterclaim.statement.Stance;
import org.counterclaim.verdict.Mark;

/** Maps the rows of a dossier to lines, in the order in which they depend on each other. */
public final class DossierRows {

    private final Map<UUID, ActorRef> actors;

    DossierRows(Map<UUID, ActorRef> actors) {
        this.actors = actors;
    }

    public static ActorRef actor(ResultSet row, int number) throws SQLException {
        return new ActorRef(id(row, "id"), text(row, "slug"), text(row, "name"), EnumWords.parse(ActorKind.values(), text(row, "kind")),
                row.getBoolean("plural"));
    }

    ArticleRef article(ResultSet row, int number) throws SQLException {
        UUID publisher = row.getObject("publisher_id", UUID.class);
        List<ActorRef> by = publisher == null ? named(row.getArray("authors")) : List.of(actor(publisher));
        return new ArticleRef(id(row, "id"), id(row, "page"), text(row, "slug"), text(row, "headline"),
                EnumWords.parse(ArticleKind.values(), text(row, "kind")), date(row.getString("published_edtf")),
                row.getString("web_address"), by);
    }

    RowMapper<ReportLine> report(Map<UUID, ArticleRef> articles) {
        return (row, number) -> new ReportLine(id(row, "statement_id"),
                Objects.requireNonNull(articles.get(id(row, "article_id"))), row.getString("wording"),
                row.getString("locator"), articles.get(row.getObject("relayed_from_id", UUID.class)), correction(row));
    }

    private static @Nullable ReportCorrection correction(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return status == null ? null : new ReportCorrection(EnumWords.parse(ReportStatus.values(), status),
                date(row.getString("status_date_edtf")), row.getString("status_note"));
    }

    RowMapper<StatementLine> statement(Map<UUID, List<ReportLine>> reports) {
        return (row, number) -> {
            UUID id = id(row, "id");
            List<ReportLine> itsReports = reports.getOrDefault(id, List.of());
            String aim = row.getString("aim");
            return new StatementLine(id, text(row, "slug"), id(row, "claim_id"), actor(id(row, "actor_id")),
                    EnumWords.parse(Stance.values(), text(row, "stance")), FuzzyDate.parse(text(row, "said_edtf")),
                    row.getString("quotation"), row.getString("quotation_language"), row.getString("translation"),
                    EnumWords.parse(Basis.values(), text(row, "basis")), aim == null ? null : EnumWords.parse(Aim.values(), aim),
                    row.getObject("answers_id", UUID.class), named(row.getArray("relays")), itsReports,
                    ReportOrigins.of(id(row, "actor_id"), itsReports), row.getBoolean("is_self"));
        };
    }

    ClaimLine claim(ResultSet row, int number) throws SQLException {
        return new ClaimLine(id(row, "id"), text(row, "slug"), text(row, "text"),
                date(row.getString("event_edtf")), named(row.getArray("about")), place(row), verdict(row));
    }

    private static @Nullable StoryPlace place(ResultSet row) throws SQLException {
        UUID story = row.getObject("story_id", UUID.class);
        return story == null ? null : new StoryPlace(story, text(row, "story_slug"), text(row, "story_title"), row.getInt("number"));
    }

    private static @Nullable VerdictLine verdict(ResultSet row) throws SQLException {
        UUID id = row.getObject("verdict_id", UUID.class);
        return id == null ? null : new VerdictLine(id, row.getInt("verdict_number"), EnumWords.parse(Mark.values(), text(row, "mark")),
                text(row, "rationale"), row.getTimestamp("given_at").toInstant(), text(row, "by_name"));
    }

    private ActorRef actor(UUID id) {
        return Objects.requireNonNull(actors.get(id));
    }

    private List<ActorRef> named(Array ids) throws SQLException {
        return Stream.of((UUID[]) ids.getArray()).map(this::actor).toList();
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    private static @Nullable FuzzyDate date(@Nullable String edtf) {
        return edtf == null ? null : FuzzyDate.parse(edtf);
    }
}
