package org.counterclaim.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Staff;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** Only the form's own fields go on record, whatever else is sent with it. */
@DeskTest
class MassAssignmentTests {

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    @Test
    void onlyTheFieldsOfAFormSetAnything() throws Exception {
        Editor editor = new Editor(staff);
        String actor = editor.actor();
        String claim = editor.claim();
        for (String[] form : new String[][] {
            {"stories", "title", "T%s", "standfirst", "S"},
            {"actors", "name", "T%s", "kind", "person"},
            {"articles", "headline", "T%s", "kind", "broadcast"},
            {"claims", "text", "T%s"},
            {"statements", "quotation", "T%s", "actor", actor, "claim", claim, "stance", "asserts", "said", "2021"}}) {
            String plain = made(editor, form, List.of());
            for (List<String> part : parts(unwanted())) {
                String loaded = made(editor, form, part);
                assertThat(rows(form[0], loaded)).isEqualTo(rows(form[0], plain)).isNotEmpty();
                String[] change = editor.filledIn("/desk/" + form[0] + "/" + loaded, "reason", "Test");
                List<String> all = new ArrayList<>(List.of(change));
                part.forEach(name -> all.addAll(name.equals("version") ? List.of() : List.of(name, value(name))));
                editor.send("/desk/" + form[0] + "/" + loaded, all.toArray(String[]::new));
                assertThat(rows(form[0], loaded)).isEqualTo(rows(form[0], plain));
            }
        }
    }

    /** Divides fields into as many as one form may have. */
    private static List<List<String>> parts(List<String> names) {
        int middle = names.size() / 2;
        return List.of(names.subList(0, middle), names.subList(middle, names.size()));
    }

    @Test
    void recordMadeWhereItIsNamedTakesOnlyTheFieldsOfferedThere() throws Exception {
        Editor editor = new Editor(staff);
        String mark = UUID.randomUUID().toString();
        List<String> form = new ArrayList<>(List.of("actor", editor.actor(), "stance", "asserts", "said", "2021",
                "claim", "Claim " + mark, "claim.new", "yes", "claim.text", "Other text " + mark, "claim.slug", "x" + mark,
                "claim.context", "Context " + mark, "claim.contradicts", "Deep " + mark, "claim.contradicts.new", "yes",
                "claim.about", "Person " + mark, "claim.about.new", "yes", "claim.about.kind", "person",
                "claim.about.description", "Not offered", "claim.about.vouchedBy", "Voucher " + mark, "claim.about.vouchedBy.new", "yes",
                "claim.about.vouchedBy.kind", "person"));
        Editor.place(editor.allTheSame("/desk/statements", form.toArray(String[]::new)));
        assertThat(count("claim", "text", mark)).isEqualTo(1);
        assertThat(database.sql("select context is null and slug = 'claim-' || :mark from claim where text = 'Claim ' || :mark")
                .param("mark", mark)
                .query(Boolean.class).single()).isTrue();
        assertThat(count("actor", "name", mark)).isEqualTo(1);
        assertThat(database.sql("select description is null from actor where name = 'Person ' || :mark").param("mark", mark)
                .query(Boolean.class).single()).isTrue();
    }

    @Test
    void thousandLevelsOfNestingDoNoHarm() throws Exception {
        Editor editor = new Editor(staff);
        String mark = UUID.randomUUID().toString();
        List<String> form = new ArrayList<>(List.of("text", "Claim " + mark));
        StringBuilder prefix = new StringBuilder("contradicts");
        for (int i = 0; i < 300; i++) {
            form.addAll(List.of(prefix.toString(), "Deep " + i + " " + mark, prefix + ".new", "yes"));
            prefix.append(".contradicts");
        }
        assertThat(editor.allTheSame("/desk/claims", form.toArray(String[]::new)).statusCode()).isEqualTo(303);
        assertThat(count("claim", "text", mark)).isEqualTo(2);
    }

    private String made(Editor editor, String[] form, List<String> more) throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 1; i < form.length; i++) {
            all.add(form[i].formatted(UUID.randomUUID()));
        }
        more.forEach(name -> all.addAll(List.of(name, value(name))));
        String place = editor.made(form[0], all.toArray(String[]::new));
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** Returns every column of every table, under each name that a form, a property or a path to it could have. */
    private List<String> unwanted() {
        List<String> all =
                new ArrayList<>(List.of("id", "version", "withdrawn", "withdrawnAt", "withdrawn.at", "withdrawn.by", "withdrawn.reason",
                        "accountId", "mergedInto", "by", "at", "formerSlug", "formerSlug[0]", "formerSlugs", "by.publicName", "by.account",
                        "state",
                        "details.name", "class.module.classLoader.x", "record.id", "number", "revision", "domainEvents",
                        "reports[0].article",
                        "report0.article", "report100.article", "report1.id", "report1", "report1.article.slug", "choose.", "choose.name.x",
                        "mine.name",
                        "theirs.name", "claim.version", "claim.withdrawnAt", "actor.id", "actor.withdrawnBy",
                        "claim.claim.claim.claim.text",
                        "stories.stories.title", "about.about.name", "publisher.publisher.name", "__proto__", "_method", "plural", "form",
                        "address"));
        for (String column : database.sql("""
                select table_name || ' ' || column_name from information_schema.columns where table_schema in ('public', 'private')""")
                .query(String.class).list()) {
            String table = column.substring(0, column.indexOf(' '));
            String name = column.substring(column.indexOf(' ') + 1);
            if (name.contains("_")) {
                all.addAll(List.of(name, table + "." + name, table + "." + name + ".new"));
            } else {
                all.add(table + ".0." + name);
            }
        }
        return all.stream().distinct().filter(name -> !name.equals("wikidata_id.x")).toList();
    }

    private static String value(String name) {
        return name.endsWith("new") ? "yes" : name.endsWith("article") ? "" : "2001-01-01";
    }

    /** Returns the row of a record and those of its parts, without the values that differ between any two records. */
    private Map<String, String> rows(String plural, String slug) {
        String table = plural.equals("stories") ? "story" : plural.substring(0, plural.length() - 1);
        Map<String, String> rows = new TreeMap<>();
        UUID id = database.sql("select id from %s where slug = :slug".formatted(table)).param("slug", slug).query(UUID.class).single();
        rows.put(table, row(table, "id", id));
        for (String part : database.sql(
                "select table_name from information_schema.columns where table_schema = 'public' and column_name = :column and "
                        + "table_name not in ('verdict', 'story_revision')")
                .param("column", table + "_id").query(String.class).list()) {
            rows.put(part, row(part, table + "_id", id));
        }
        return rows;
    }

    private String row(String table, String column, UUID id) {
        return database.sql("select coalesce(string_agg((to_jsonb(t) - 'id' - 'slug' - :column)::text, ' '), '') from %s t where %s = :id"
                .formatted(table, column)).param("column", column).param("id", id).query(String.class).single()
                .replaceAll("T[0-9a-f]{8}-[0-9a-f-]{27}", "T");
    }

    private int count(String table, String column, String mark) {
        return database.sql("select count(*) from %s where %s like '%%' || :mark".formatted(table, column)).param("mark", mark)
                .query(Integer.class).single();
    }
}
