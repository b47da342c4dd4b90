package org.counterclaim.desk.merging;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds reasons against a merge. */
@Repository
class MergeObstacles {

    private final JdbcClient database;
    private final ReportClashes reports;

    MergeObstacles(JdbcClient database, ReportClashes reports) {
        this.database = database;
        this.reports = reports;
    }

    /** Returns all reasons; empty if the two can be merged. */
    List<MergeObstacle> of(MergePair pair) {
        List<MergeObstacle> standing = ofTwo(pair);
        return !standing.isEmpty() ? standing : switch (pair.kind()) {
            case "actor" -> hearsay(pair);
            case "article" -> reports.of(pair);
            case "claim" -> Stream.concat(verdicts(pair), contradiction(pair)).toList();
            default -> List.of();
        };
    }

    private static List<MergeObstacle> ofTwo(MergePair pair) {
        if (pair.isOne()) {
            return List.of(
                    new MergeObstacle("Both names lead to the same record, “%s”. Perhaps somebody has merged them already."
                            .formatted(pair.intoName()),
                            "/desk/merges", "See the merges"));
        }
        return Stream.of(pair.from(), pair.into()).filter(one -> one.withdrawal().isPresent())
                .map(one -> new MergeObstacle("“%s” does not stand any more: it was withdrawn or merged.".formatted(
                        one.equals(pair.from()) ? pair.fromName() : pair.intoName()), pair.form().deskAddress(one.slug()), "See it"))
                .toList();
    }

    /** Finds statements whose speaker would also be among those who passed them on. */
    private List<MergeObstacle> hearsay(MergePair pair) {
        return database.sql("""
                        select s.slug, coalesce(n.label, s.slug) label
                        from statement s left join record_name n on n.kind = 'statement' and n.id = s.id
                        where (select count(*) from record_reference r where r.kind = 'actor' and r.by_kind = 'statement' and r.by_id = s.id
                            and r.id in (:from, :into)) > 1
                            and s.id in (select by_id from record_reference where kind = 'actor' and id = :from)
                            and s.id in (select by_id from record_reference where kind = 'actor' and id = :into)
                        order by s.id limit 20""")
                .param("from", pair.fromId()).param("into", pair.intoId())
                .query((row, number) -> new MergeObstacle(
                        "In one statement both have a part, as if the one told what the other said: “%s”. Change it first."
                                .formatted(row.getString("label")),
                        "/desk/statements/" + row.getString("slug"), "Change the statement"))
                .list();
    }

    private Stream<MergeObstacle> verdicts(MergePair pair) {
        int own = verdictsOn(pair.fromId());
        if (own == 0) {
            return Stream.empty();
        }
        String text = "“%s” has %s, and a verdict names its claim for good."
                .formatted(pair.fromName(), own == 1 ? "a verdict" : own + " verdicts");
        return Stream.of(verdictsOn(pair.intoId()) > 0
                ? MergeObstacle.plain(text + " So has the other: these two cannot be merged.")
                : new MergeObstacle(text, pair.form().deskAddress(pair.into().slug()) + "/merger?into=%5B" + pair.from().slug() + "%5D",
                        "Merge the other way round"));
    }

    private int verdictsOn(UUID claim) {
        return database.sql("select count(*) from verdict where claim_id = :claim").param("claim", claim).query(Integer.class).single();
    }

    private Stream<MergeObstacle> contradiction(MergePair pair) {
        boolean areLinked = database.sql("""
                        select exists (select from claim_link where kind = 'contradicts'
                            and ((claim_id = :from and other_id = :into) or (claim_id = :into and other_id = :from)))""")
                .param("from", pair.fromId()).param("into", pair.intoId()).query(Boolean.class).single();
        return areLinked ? Stream.of(MergeObstacle.plain(
                "It is on record that the one contradicts the other. If that is wrong, take it out of the claims first.")) : Stream.empty();
    }
}
