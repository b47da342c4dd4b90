package org.counterclaim.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.verdict.QueueBand;
import org.counterclaim.verdict.ReviewUrgency;

/** Keeps each claim's place in the queue: its band and its points, which also depend on readers' requests and on the day. */
@Repository
public class QueuePlaces {

    private static final String FACTS = """
            select claim_id, signal, verdict, review_by, reports, news_at, (
                select least(coalesce(sum(r.times), 0), 1000000) from private.request r join claim c on c.id = r.claim_id
                where r.settled_at is null and r.place = 'review' and coalesce(c.merged_into_id, c.id) = s.claim_id) asked
            from derived.claim_summary s where claim_id = any(:claims) order by claim_id for update""";

    private static final String WRITE = """
            update derived.claim_summary s set asked = p.asked, band = p.band, points = p.points, recount_on = p.recount_on
            from json_populate_recordset(null::derived.claim_summary, :rows::json) p where p.claim_id = s.claim_id""";

    private final JdbcClient database;
    private final Clock clock;

    QueuePlaces(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A place, as columns of the table. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record QueuePlace(UUID claimId, int asked, int band, int points, @Nullable LocalDate recountOn) {}

    /** Computes these claims' places anew, because a claim has changed or readers' requests about it have. */
    public void refresh(Collection<UUID> claims) {
        if (!claims.isEmpty()) {
            Instant now = clock.instant();
            List<QueuePlace> places =
                    database.sql(FACTS).param("claims", claims.toArray(UUID[]::new)).query((row, number) -> place(row, now)).list();
            database.sql(WRITE).param("rows", JsonMapper.shared().writeValueAsString(places)).update();
        }
    }

    /** Computes some of the places that the day alone changes, and returns how many there were. */
    int refreshDue(int most) {
        List<UUID> due = database.sql("""
                        select claim_id from derived.claim_summary where recount_on <= :today order by recount_on limit :most
                        for update skip locked""")
                .param("today", today()).param("most", most).query((row, number) -> row.getObject(1, UUID.class)).list();
        refresh(due);
        return due.size();
    }

    /** Has the places of all claims about which readers ask computed anew within a minute, because some requests are gone. */
    public void refreshAskedSoon() {
        database.sql("update derived.claim_summary set recount_on = :today where asked > 0").param("today", today()).update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static QueuePlace place(ResultSet row, Instant now) throws SQLException {
        ReviewUrgency.Facts facts = facts(row);
        ReviewUrgency urgency = ReviewUrgency.of(facts, now);
        return new QueuePlace(row.getObject("claim_id", UUID.class), facts.asked(), QueueBand.of(facts, urgency, now).number(),
                urgency.total(), facts.nextChange(now).orElse(null));
    }

    /** Returns the facts in a row of the table. */
    public static ReviewUrgency.Facts facts(ResultSet row) throws SQLException {
        Timestamp news = row.getTimestamp("news_at");
        String verdict = row.getString("verdict");
        return new ReviewUrgency.Facts("contested".equals(row.getString("signal")),
                !verdict.equals("unverified") && !verdict.equals("withdrawn"), news != null, row.getObject("review_by", LocalDate.class),
                row.getInt("asked"), row.getInt("reports"), news == null ? null : news.toInstant());
    }
}
