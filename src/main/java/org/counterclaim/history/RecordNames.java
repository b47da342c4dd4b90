package org.counterclaim.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
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

    private static final String ALL = """
            select 'story' kind, id, slug, title label, withdrawn_at, null::uuid into_id from story
            union all select 'actor', id, slug, name, withdrawn_at, merged_into_id from actor
            union all select 'article', id, slug, headline, withdrawn_at, merged_into_id from article
            union all select 'claim', id, slug, text, withdrawn_at, merged_into_id from claim
            union all select 'statement', s.id, s.slug, a.name || ' ' || stance_verb(a, s.stance) || ': ' || c.text, s.withdrawn_at, null
                from statement s join actor a on a.id = s.actor_id join claim c on c.id = s.claim_id
            union all select 'verdict', v.id, c.slug, v.mark || ' on “' || c.text || '”', null, null
                from verdict v join claim c on c.id = v.claim_id
            union all select 'account', id, null, public_name, null, null from account
            union all select 'loss', id, null, entries_in_words(first_entry, last_entry), null, null from loss""";

    private final JdbcClient database;

    RecordNames(JdbcClient database) {
        this.database = database;
    }

    /** Returns the records with these ids, by id; unknown ids are left out. */
    public Map<UUID, RecordRef> of(Collection<UUID> ids) {
        return database.sql("select * from (" + ALL + ") record where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(RecordNames::ref)
                .stream()
                .collect(Collectors.toMap(RecordRef::id, Function.identity()));
    }

    /** Returns the record of a kind that has, or had, this slug, withdrawn or not. */
    public Optional<RecordRef> find(RecordType<?, ?> kind, String slug) {
        return database.sql("""
                        select * from (%2$s) record where kind = :kind
                            and id = (select of.id from %1$s of where %3$s)""".formatted(kind, ALL, SlugQuery.condition(kind.word(), "of")))
                .param("kind", kind.toString()).param("slug", slug)
                .query(RecordNames::ref).optional();
    }

    private static RecordRef ref(ResultSet row, int number) throws SQLException {
        String remark = row.getObject("into_id") != null ? "merged" : row.getObject("withdrawn_at") != null ? "withdrawn" : null;
        return new RecordRef(row.getObject("id", UUID.class), RecordTypes.of(row.getString("kind")), row.getString("slug"),
                row.getString("label"), remark);
    }
}
