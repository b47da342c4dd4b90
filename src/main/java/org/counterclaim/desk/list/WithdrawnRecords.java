package org.counterclaim.desk.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.reader.list.ListCursor;
import org.counterclaim.reader.list.ListOrder;
import org.counterclaim.reader.list.RecordList;
import org.counterclaim.record.RecordRepositories;

/** Lists records that were withdrawn, by one query for each page. */
@Repository
class WithdrawnRecords {

    /**
     * An order as SQL.
     *
     * @param comparison what compares a later place with an earlier one
     * @param type of its keys
     */
    private record Sorting(String key, String direction, String comparison, String type) {}

    private final JdbcClient database;
    private final RecordRepositories records;

    WithdrawnRecords(JdbcClient database, RecordRepositories records) {
        this.database = database;
        this.records = records;
    }

    /** Returns a page of those that pass the filter. */
    ListPart<WithdrawnRecord> page(WithdrawnFilter filter) {
        int most = filter.list().rows();
        ListCursor from = filter.after();
        boolean isByName = filter.order() == ListOrder.NAME;
        List<WithdrawnRecord> oneMore = database.sql(sql(filter))
                .param("kind", filter.kind()).param("patterns", filter.patterns())
                .param("key", from == null ? null : isByName ? from.key() : ListPart.moment(from))
                .param("id", from == null ? null : from.id()).param("most", most + 1)
                .query(WithdrawnRecords::record).list();
        return ListPart.of(oneMore, most, from, row -> isByName ? new ListCursor(ListOrder.NAME, row.sortName(), row.id())
                : ListPart.place(row.at(), row.id()));
    }

    private String sql(WithdrawnFilter filter) {
        String kind = filter.list().one();
        String name = "w." + records.of(kind).type().named().columns().getFirst();
        Sorting by = filter.order() == ListOrder.NAME ? new Sorting("derived.sort_name(" + name + ")", "", ">", "text")
                : new Sorting("w.withdrawn_at", " desc", "<", "timestamptz");
        return """
                select w.id, w.slug, %2$s "name", %3$s kind, w.withdrawn_at, w.withdrawn_by, w.withdrawn_reason, %4$s is_merged,
                    derived.sort_name(%2$s) sort_name
                from %1$s w
                where w.withdrawn_at is not null and (:kind::text is null or %3$s = :kind::text)
                    and plain(%2$s) like all (array(select plain(word) from unnest(:patterns::text[]) word))
                    and (:id::uuid is null or (%5$s, w.id) %7$s (:key::%8$s, :id::uuid))
                order by %5$s%6$s, w.id%6$s limit :most"""
                .formatted(kind, name, filter.list().kinds().isEmpty() ? "null::text" : "w.kind",
                        filter.list() == RecordList.STORIES ? "false" : "w.merged_into_id is not null",
                        by.key(), by.direction(), by.comparison(), by.type());
    }

    private static WithdrawnRecord record(ResultSet row, int number) throws SQLException {
        return new WithdrawnRecord(row.getObject("id", UUID.class), row.getString("slug"), row.getString("name"),
                row.getString("sort_name"), row.getString("kind"), row.getTimestamp("withdrawn_at").toInstant(),
                row.getString("withdrawn_by"), row.getString("withdrawn_reason"), row.getBoolean("is_merged"));
    }
}
