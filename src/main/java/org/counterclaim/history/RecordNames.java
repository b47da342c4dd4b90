package org.counterclaim.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.record.RecordType;
import org.counterclaim.record.SlugQuery;

/** Finds the present names of records, including withdrawn ones, with one query for any number. */
@Repository
public class RecordNames {

    private final JdbcClient database;

    RecordNames(JdbcClient database) {
        this.database = database;
    }

    /** Returns the records with these ids, by id; unknown ids are left out. */
    public Map<UUID, RecordRef> of(Collection<UUID> ids) {
        return database.sql("select * from any_record where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(RecordNames::ref)
                .stream()
                .collect(Collectors.toMap(RecordRef::id, Function.identity()));
    }

    /** Returns the record of a kind that has, or had, this slug, withdrawn or not. */
    public Optional<RecordRef> find(RecordType<?, ?> kind, String slug) {
        return database.sql("""
                        select * from any_record where kind = :kind
                            and id = (select of.id from %s of where %s)""".formatted(kind, SlugQuery.condition(kind.word(), "of")))
                .param("kind", kind.toString()).param("slug", slug)
                .query(RecordNames::ref).optional();
    }

    /** Returns those of these records that readers do not see any more: withdrawn or merged ones, and what is on such a claim. */
    public Set<UUID> unseen(Collection<UUID> ids) {
        return Set.copyOf(database.sql("""
                        select id from any_record where id = any(:ids) and (withdrawn_at is not null or into_id is not null)
                        union select o.id from statement o join claim c on c.id = o.claim_id
                            where o.id = any(:ids) and c.withdrawn_at is not null
                        union select o.id from verdict o join claim c on c.id = o.claim_id
                            where o.id = any(:ids) and c.withdrawn_at is not null
                        union select o.id from rating o join claim c on c.id = o.claim_id
                            where o.id = any(:ids) and c.withdrawn_at is not null""")
                .param("ids", ids.toArray(UUID[]::new)).query(UUID.class).list());
    }

    private static RecordRef ref(ResultSet row, int number) throws SQLException {
        String remark = row.getObject("into_id") != null ? "merged" : row.getObject("withdrawn_at") != null ? "withdrawn" : null;
        return new RecordRef(row.getObject("id", UUID.class), RecordTypes.of(row.getString("kind")), row.getString("slug"),
                row.getString("label"), remark);
    }
}
