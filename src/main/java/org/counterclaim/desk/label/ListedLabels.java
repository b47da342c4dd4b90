package org.counterclaim.desk.label;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists the labels that editors have read, and those on record that they have not, by their checkers' names. */
@Repository
class ListedLabels {

    /** SQL for a row for each label of each checker that stands; a label that was read for a merged checker counts as the other's. */
    private static final String ALL = """
            with used as (
                select r.checker_id, lower(btrim(r.rating)) folded, min(r.rating) label, count(*) uses
                from rating r where r.withdrawn_at is null group by 1, 2),
            listed as (
                select coalesce(u.checker_id, l.checker_id) checker_id, coalesce(l.label, u.label) label, coalesce(u.uses, 0) uses, l.id,
                    coalesce(l.meaning, private.reading_of(u.checker_id, u.label)) meaning
                from used u full join private.rating_label l on l.checker_id = u.checker_id and lower(btrim(l.label)) = u.folded)
            """;

    private final JdbcClient database;

    ListedLabels(JdbcClient database) {
        this.database = database;
    }

    /**
     * A label of a checker.
     *
     * @param id of what editors said of it; null if they have not, or only of a checker that was merged into this one
     * @param meaning the word for the mark as which they read it; null if they have not said
     * @param uses how many ratings on record have it
     */
    public record ListedLabel(@Nullable UUID id, String checker, String checkerSlug, String label, @Nullable String meaning, int uses) {}

    /** Returns a page of them, those of one checker together, unread ones first. */
    List<ListedLabel> page(int size, int number) {
        return database.sql(ALL + """
                        select l.id, a.name, a.slug, l.label, l.meaning, l.uses from listed l join actor a on a.id = l.checker_id
                        order by derived.sort_name(a.name), a.id, l.meaning is not null, lower(l.label), l.label
                        limit :size offset :before""")
                .param("size", size).param("before", (number - 1) * size)
                .query((row, at) -> new ListedLabel(row.getObject("id", UUID.class), row.getString("name"), row.getString("slug"),
                        row.getString("label"), row.getString("meaning"), row.getInt("uses")))
                .list();
    }

    /** Returns how many there are in all. */
    int count() {
        return database.sql(ALL + "select count(*) from listed").query(Integer.class).single();
    }
}
