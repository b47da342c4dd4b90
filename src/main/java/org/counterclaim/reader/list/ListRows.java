package org.counterclaim.reader.list;

import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.reader.filter.NamedRecord;
import org.counterclaim.reader.filter.SqlCondition;

/** Reads the rows of lists, by one query each time. */
@Repository
class ListRows {

    /** How many names a row of a page holds, and one of a file. */
    private static final int FEW_NAMES = 3;
    private static final int MANY_NAMES = 1_000;

    /** How many rows are fetched from the database at a time. */
    private static final int FETCHED = 500;

    private final JdbcClient database;
    private final JdbcClient streaming;

    ListRows(JdbcClient database, JdbcTemplate template) {
        this.database = database;
        JdbcTemplate fetching = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        fetching.setFetchSize(FETCHED);
        this.streaming = JdbcClient.create(fetching);
    }

    /**
     * Keeps the current transaction from reading through tables: the planner takes that for quick because a page has few rows, and does not
     * know that the rows that pass may be far apart.
     */
    void avoidWholeTables() {
        database.sql("set local enable_seqscan = off").update();
    }

    /**
     * Returns rows from a place on.
     *
     * @param from null for the beginning of the list
     * @param isBackwards whether to read towards the beginning; the rows are then in the opposite order
     */
    List<ListRow> page(ListFilter filter, @Nullable ListCursor from, boolean isBackwards, int most) {
        return page(filter, from, isBackwards, most, FEW_NAMES);
    }

    /** Returns the rows after a place as files have them, with all names. */
    List<ListRow> wholeRows(ListFilter filter, @Nullable ListCursor after, int most) {
        return page(filter, after, false, most, MANY_NAMES);
    }

    private List<ListRow> page(ListFilter filter, @Nullable ListCursor from, boolean isBackwards, int most, int names) {
        SqlCondition where = filter.condition();
        ListOrder order = filter.order();
        boolean isDescending = order.isDescending() != isBackwards;
        String sorted = sorted(filter, isDescending);
        String sql = RowQuery.of(filter.list()).sqlOfSome(order, " where " + where.sql()
                + (from == null ? "" : " and " + place(filter, isDescending)) + sorted + " limit :most") + sorted;
        JdbcClient.StatementSpec query = values(database.sql(sql), filter, where, names).param("most", most);
        if (from != null) {
            query = query.param("key", from.value()).param("id", from.id());
        }
        return query.query(RowQuery.of(filter.list()).mapper()).list();
    }

    /** Returns all rows. The database hands them out some at a time, as they are read, until the stream is closed. */
    Stream<ListRow> all(ListFilter filter) {
        SqlCondition where = filter.condition();
        String sql = RowQuery.of(filter.list()).sql(filter.order()) + " where " + where.sql()
                + sorted(filter, filter.order().isDescending());
        return values(streaming.sql(sql), filter, where, MANY_NAMES).query(RowQuery.of(filter.list()).mapper()).stream();
    }

    private static String place(ListFilter filter, boolean isDescending) {
        ListOrder order = filter.order();
        return "(" + order.key(filter.list()) + ", " + order.id(filter.list()) + ") " + (isDescending ? "<" : ">") + " (:key, :id)";
    }

    private static String sorted(ListFilter filter, boolean isDescending) {
        String direction = isDescending ? " desc" : "";
        return " order by " + filter.order().key(filter.list()) + direction + ", " + filter.order().id(filter.list()) + direction;
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec query, ListFilter filter, SqlCondition where, int names) {
        JdbcClient.StatementSpec with = query.params(where.parameters());
        if (filter.list() == RecordList.CLAIMS) {
            NamedRecord story = filter.criteria().story();
            with = with.param("shown", story == null ? null : story.id(), Types.OTHER);
        }
        return filter.list() == RecordList.CLAIMS || filter.list() == RecordList.ARTICLES ? with.param("names", names) : with;
    }
}
