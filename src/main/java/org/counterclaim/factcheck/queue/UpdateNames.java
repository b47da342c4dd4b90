package org.counterclaim.factcheck.queue;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.summary.ClaimUpdate;

/** Reads the names of the records that changes refer to, with three queries. */
@Repository
class UpdateNames {

    private static final String STATEMENTS = """
            select s.id, s.slug, a.name || coalesce((select string_agg(', as told by ' || b.name, '' order by r.hop)
                from relay r join actor b on b.id = r.actor_id where r.statement_id = s.id), '') name, s.said_edtf
            from statement s join actor a on a.id = s.actor_id where s.id in (:ids)""";

    private static final String ARTICLES = """
            select r.id, r.slug, coalesce(p.name, (select a.name from article_author w join actor a on a.id = w.actor_id
                where w.article_id = r.id order by w.place limit 1), r.headline) name, null said_edtf
            from article r left join actor p on p.id = r.publisher_id where r.id in (:ids)""";

    private static final String CLAIMS = "select id, slug, text name, null said_edtf from claim where id in (:ids)";

    private final JdbcClient database;

    UpdateNames(JdbcClient database) {
        this.database = database;
    }

    /** Returns the wording for these changes, with their names. */
    UpdateWording of(Collection<ClaimUpdate> arrivals) {
        Set<UUID> others = ids(arrivals, ClaimUpdate::other);
        return new UpdateWording(
                read(STATEMENTS, union(ids(arrivals, ClaimUpdate::statement), others), (row, number) -> new UpdateWording.Name(
                        row.getObject("id", UUID.class), "/statements/" + row.getString("slug"), row.getString("name"),
                        FuzzyDate.parse(row.getString("said_edtf")).words())),
                read(ARTICLES, others, plain("/articles/")),
                read(CLAIMS, others, plain("/claims/")));
    }

    private static RowMapper<UpdateWording.Name> plain(String path) {
        return (row, number) -> new UpdateWording.Name(row.getObject("id", UUID.class), path + row.getString("slug"), row.getString("name"),
                "");
    }

    private Map<UUID, UpdateWording.Name> read(String sql, Set<UUID> ids, RowMapper<UpdateWording.Name> mapper) {
        return ids.isEmpty() ? Map.of() : database.sql(sql).param("ids", ids).query(mapper).list().stream()
                .collect(Collectors.toMap(UpdateWording.Name::id, Function.identity()));
    }

    private static Set<UUID> ids(Collection<ClaimUpdate> arrivals, Function<ClaimUpdate, @org.jspecify.annotations.Nullable UUID> of) {
        return arrivals.stream().map(of).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
    }
}
