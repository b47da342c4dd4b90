package org.counterclaim.reader.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.actor.ActorKind;
import org.counterclaim.core.EnumWords;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.rating.RatingLine.FactCheck;
import org.counterclaim.reader.rating.RatingLine.RatedClaim;
import org.counterclaim.verdict.Mark;

/** Reads the ratings that a page shows, by one query, the latest first. */
@Repository
public class RatingLines {

    /** How many of a checker's ratings the checker's page shows. */
    static final int MOST_OF_CHECKER = 20;

    private static final String STANDING = """
            select r.slug, r.rating, r.language, r.meaning, r.given_edtf, a.id actor_id, a.slug actor_slug, a.name actor, a.kind,
                is_plural(a) plural, c.slug claim_slug, c.text, f.slug article_slug, f.headline, f.language article_language,
                f.published_edtf,
                (select p.name from actor p where p.id = f.publisher_id) publisher, %s total
            from rating r join actor a on a.id = r.checker_id join claim c on c.id = r.claim_id and c.withdrawn_at is null
            left join article f on f.id = r.article_id and f.withdrawn_at is null
            where r.withdrawn_at is null and r.%s = :id
            order by derived.sort_date(r.given_earliest, r.given_latest) desc, r.id%s""";

    private final JdbcClient database;

    RatingLines(JdbcClient database) {
        this.database = database;
    }

    /**
     * Some of a checker's ratings.
     *
     * @param lines the latest
     * @param total how many there are in all
     */
    public record CheckerRatings(List<RatingLine> lines, int total) {}

    /** Returns the ratings of a claim. */
    public List<RatingLine> on(UUID claim) {
        return database.sql(STANDING.formatted("0", "claim_id", "")).param("id", claim).query((row, number) -> line(row)).list();
    }

    /** Returns the ratings that were published in an article. */
    public List<RatingLine> in(UUID article) {
        return database.sql(STANDING.formatted("0", "article_id", "")).param("id", article).query((row, number) -> line(row)).list();
    }

    /** Returns the ratings that an actor gave. */
    public CheckerRatings by(UUID checker) {
        int[] total = {0};
        List<RatingLine> lines = database.sql(STANDING.formatted("count(*) over ()", "checker_id", " limit " + MOST_OF_CHECKER))
                .param("id", checker).query((row, number) -> {
                    total[0] = row.getInt("total");
                    return line(row);
                }).list();
        return new CheckerRatings(lines, total[0]);
    }

    private static RatingLine line(ResultSet row) throws SQLException {
        ActorRef checker = new ActorRef(row.getObject("actor_id", UUID.class), row.getString("actor_slug"), row.getString("actor"),
                EnumWords.parse(ActorKind.values(), row.getString("kind")), row.getBoolean("plural"));
        String article = row.getString("article_slug");
        return new RatingLine(row.getString("slug"), checker, new RatedClaim(row.getString("claim_slug"), row.getString("text")),
                row.getString("rating"), row.getString("language"), EnumWords.find(Mark.values(), row.getString("meaning")).orElse(null),
                article == null ? null
                        : new FactCheck(article, row.getString("headline"), row.getString("article_language"), row.getString("publisher"),
                                date(row, "published_edtf")),
                date(row, "given_edtf"));
    }

    private static @Nullable FuzzyDate date(ResultSet row, String column) throws SQLException {
        String edtf = row.getString(column);
        return edtf == null ? null : FuzzyDate.parse(edtf);
    }
}
