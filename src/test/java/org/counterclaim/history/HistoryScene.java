package org.counterclaim.history;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.web.form.Editor;

/** Records with a history that an editor made through forms. */
final class HistoryScene {

    private final Editor editor;
    private final JdbcClient database;
    final String mark = UUID.randomUUID().toString().substring(0, 8);

    HistoryScene(Editor editor, JdbcClient database) {
        this.editor = editor;
        this.database = database;
    }

    /** Makes a claim with three revisions; returns its path for readers. */
    String claim() throws Exception {
        editor.made("stories", "title", "Bridge " + mark, "standfirst", "Who knew of the cracks?", "slug", "bridge-" + mark);
        editor.made("actors", "name", "The mayor " + mark, "kind", "person", "slug", "mayor-" + mark);
        editor.made("actors", "name", "The council " + mark, "kind", "organisation", "slug", "council-" + mark);
        String desk =
                editor.made("claims", "text", "The mayor knew of the cracks in March", "slug", "knew-" + mark, "stories", "Bridge " + mark,
                        "about", "The mayor " + mark, "eventDate", "March 2022", "context", "A context of some length. ".repeat(40));
        change(desk, "text", "The mayor knew of the cracks in early March", "eventDate", "about March 2022", "reason",
                "Nearer to what was said");
        change(desk, "text", "The mayor learnt of the cracks in early March <script>alert(1)</script>", "about", "The council " + mark,
                "context", "A context of some length. ".repeat(20) + "With something in it. " + "A context of some length. ".repeat(20),
                "reason", "As it was said & heard");
        return desk.substring("/desk".length());
    }

    /** Changes a record through its form at the desk. */
    void change(String desk, String... fields) throws Exception {
        Editor.place(editor.allTheSame(desk, editor.filledIn(desk, fields)));
    }

    /** Returns the positions of a record's entries, the first one first. */
    List<Long> positions(String path) {
        return database.sql("""
                        select e.position from entry e join (select id, slug from claim union all select id, slug from actor
                            union all select id, slug from story) r on r.id = e.record_id
                        where r.slug = :slug order by e.position""")
                .param("slug", path.substring(path.lastIndexOf('/') + 1)).query(Long.class).list().stream().map(Long::longValue).toList();
    }

    /** Takes down the words of entries, as an administrator would after a court's order. */
    void withhold(String reason, long... positions) {
        database.sql("""
                        select append_entry(e.record_type, e.record_id, e.record_version + 100, 'withheld', :reason, null, 'Counterclaim',
                            sha256('salt'), s.state, cast(:positions as bigint[]))
                        from entry e left join lateral (select state from entry_state s join entry o using (position)
                            where o.record_id = e.record_id order by o.position desc limit 1) s on true
                        where e.position = :last""")
                .param("reason", reason).param("positions", Arrays.stream(positions).boxed().toArray(Long[]::new))
                .param("last", positions[positions.length - 1]).query((row, number) -> row.getLong(1)).single();
    }
}
