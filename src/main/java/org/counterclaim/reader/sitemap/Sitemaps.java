package org.counterclaim.reader.sitemap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads which pages there are, by one query each time. Records stand in a sitemap's files in the order in which they were made, and
 * withdrawn ones keep their place, so that the others stay in their files; only those on record are listed. A page's latest change is that
 * by which lists are sorted.
 */
@Repository
class Sitemaps {

    /** The most addresses of a file by the sitemap protocol, and the places of a file here. */
    static final int PLACES = 50_000;

    /** How many rows are fetched from the database at a time. */
    private static final int FETCHED = 1_000;

    private final JdbcClient streaming;

    Sitemaps(JdbcTemplate template) {
        JdbcTemplate fetching = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        fetching.setFetchSize(FETCHED);
        this.streaming = JdbcClient.create(fetching);
    }

    /**
     * An address with its latest change.
     *
     * @param path of a page, or of a file of the sitemap
     * @param changedAt null for a page that is no record
     */
    record Entry(String path, @Nullable Instant changedAt) {}

    /** Returns the files that list at least one page, with the latest change of any page in them. */
    List<Entry> files() {
        String files = Stream.of(SitemapKind.values()).map(kind -> """
                select '%1$s' kind, p.file, max(d.changed_position) changed
                from (select id, (row_number() over (order by id) - 1) / :places + 1 file from %2$s) p
                join derived.%2$s_summary d on d.%2$s_id = p.id where %3$s group by p.file
                """.formatted(kind, kind.table(), kind.condition("d"))).collect(Collectors.joining("union all "));
        return streaming.sql("select '/sitemaps/' || kind || '-' || file || '.xml' path, e.at from (" + files
                + ") f join entry e on e.position = f.changed order by kind, file").param("places", PLACES).query(Sitemaps::entry).list();
    }

    /**
     * Whether a file lists any page.
     *
     * @param file counted from 1
     */
    boolean isThere(SitemapKind kind, int file) {
        return of(kind, file, "select exists (select %s)", "").query(Boolean.class).single();
    }

    /** Returns the pages of a file, until the stream is closed. */
    Stream<Entry> pages(SitemapKind kind, int file) {
        return of(kind, file, "select '/" + kind + "/' || r.slug path, e.at %s", " order by p.id").query(Sitemaps::entry).stream();
    }

    /** Returns a query of the pages of a file. The places before it are counted in an index, and the file is read from its first id on. */
    private JdbcClient.StatementSpec of(SitemapKind kind, int file, String query, String order) {
        String pages = """
                from (select id from %1$s where id >= (
                    select id from (select id, row_number() over (order by id) place from %1$s) n where n.place = :first)
                    order by id limit :places) p
                join %1$s r using (id) join derived.%1$s_summary d on d.%1$s_id = p.id join entry e on e.position = d.changed_position
                where %2$s""".formatted(kind.table(), kind.condition("d")) + order;
        return streaming.sql(query.formatted(pages)).param("first", (file - 1L) * PLACES + 1).param("places", PLACES);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(row.getString("path"), row.getTimestamp("at").toInstant());
    }
}
