package org.counterclaim.reader.claimreview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.actor.ActorKind;
import org.counterclaim.core.EnumWords;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.verdict.Mark;

/** Reads the verdicts that stand, by one query each time. */
@Repository
public class ClaimReviews {

    private static final int FETCHED = 200;
    private static final TypeReference<List<ClaimAppearance>> APPEARANCES = new TypeReference<>() {};

    /** SQL for claims with their latest verdict, who was the first to stand behind them, and the articles that carry them. */
    private static final String REVIEWED = """
            select c.slug, c.text, c.withdrawn_at, v.mark, v.rationale, v.given_at, v.by_name,
                f.name, f.kind, f.wikidata_id, f.web_address, f.said_edtf, a.articles
            from claim c
            join lateral (select * from verdict v where v.claim_id = c.id order by v.number desc limit 1) v on true
            left join lateral (
                select w.name, w.kind, w.wikidata_id, w.web_address, s.said_edtf
                from standing_statement s join actor w on w.id = s.actor_id
                where s.claim_id = c.id and s.stance in ('asserts', 'supports')
                order by nullif(s.said_latest, 9223372036854775807) nulls last, s.said_earliest, s.id limit 1) f on true
            left join lateral (
                select json_agg(json_build_object('address', a.web_address, 'headline', a.headline, 'published', a.published_edtf,
                    'publisher', p.name) order by a.published_latest nulls last, a.id) articles
                from article a left join actor p on p.id = a.publisher_id
                where a.withdrawn_at is null and a.web_address is not null and a.id in (
                    select r.article_id from report r join standing_statement s on s.id = r.statement_id
                    where s.claim_id = c.id and s.stance in ('asserts', 'supports', 'reports'))) a on true
            """;

    private final JdbcClient database;

    ClaimReviews(JdbcClient database) {
        this.database = database;
    }

    /**
     * A verdict in the feed.
     *
     * @param deletedAt when it was withdrawn, or its claim; null if it stands
     */
    record FedReview(ClaimReview review, @Nullable Instant deletedAt) {}

    /** Returns the verdict that stands on a claim. */
    public Optional<ClaimReview> on(UUID claim) {
        return database.sql(REVIEWED + "where c.id = :claim").param("claim", claim).query(ClaimReviews::fed).optional()
                .filter(fed -> fed.deletedAt() == null).map(FedReview::review);
    }

    /** Returns the latest verdict on each claim that ever had one, the newest first, until the stream is closed. */
    Stream<FedReview> all() {
        return database.sql(REVIEWED + "order by v.given_at desc, c.id").withFetchSize(FETCHED).query(ClaimReviews::fed).stream();
    }

    private static FedReview fed(ResultSet row, int number) throws SQLException {
        Mark mark = EnumWords.parse(Mark.values(), row.getString("mark"));
        Instant givenAt = row.getTimestamp("given_at").toInstant();
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        String articles = row.getString("articles");
        ClaimReview review = new ClaimReview(row.getString("slug"), row.getString("text"), mark, row.getString("rationale"), givenAt,
                row.getString("by_name"), speaker(row),
                articles == null ? List.of() : JsonMapper.shared().readValue(articles, APPEARANCES));
        return new FedReview(review, withdrawn != null ? withdrawn.toInstant() : mark == Mark.WITHDRAWN ? givenAt : null);
    }

    private static ClaimReview.@Nullable Speaker speaker(ResultSet row) throws SQLException {
        if (row.getString("name") == null) {
            return null;
        }
        String item = row.getString("wikidata_id");
        List<String> sameAs = Stream.of(row.getString("web_address"), item == null ? null : "https://www.wikidata.org/entity/" + item)
                .filter(Objects::nonNull).toList();
        return new ClaimReview.Speaker(row.getString("name"), EnumWords.parse(ActorKind.values(), row.getString("kind")), sameAs,
                FuzzyDate.parse(row.getString("said_edtf")));
    }
}
