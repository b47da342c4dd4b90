package org.counterclaim.interchange.imports;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.database.JobScheduler;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.Thorough;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The work on a long import, while nodes come and go. */
@DeskTest
class ImportWorkTests {

    private static final int ROWS = Thorough.or(400, 1000);

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    @Autowired
    JobScheduler scheduler;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void importGoesOnAfterAnOrderlyStopAndIsTakenBackAsAWhole() throws Exception {
        Person editor = staff.signedIn(Role.EDITOR);
        String page = started(editor);
        Awaitility.await().until(() -> !read(editor, page).select("#came").isEmpty());
        scheduler.stop();
        assertThat(words(editor, page)).startsWith("Goes on record");
        scheduler.start();
        until(editor, page, "On record");
        assertThat(read(editor, page).select("#came ~ table tr td").eachText()).containsExactly("%,d".formatted(ROWS), "0", "0");
        editor.post(page + "/undoing");
        scheduler.stop();
        assertThat(read(editor, page).select("#progress").text()).matches("Is being taken back .* records to go");
        scheduler.start();
        until(editor, page, "Taken back");
        assertThat(database.sql("""
                        select (select count(*) from statement s join actor a on a.id = s.actor_id
                                where a.name like :name and s.withdrawn_at is null)
                            + (select count(*) from actor where name like :name and withdrawn_at is null)""")
                .param("name", "Ann % " + mark).query(Integer.class).single()).isZero();
    }

    private String started(Person editor) throws Exception {
        String rows = IntStream.range(0, ROWS).mapToObj(i -> "It sailed %1$s.,Ann %2$d %1$s,2024".formatted(mark, i))
                .collect(Collectors.joining("\n"));
        HttpResponse<String> sent = editor.sendFile("/desk/imports", "file", "who.csv", ("claim,who,said\n" + rows).getBytes(UTF_8));
        String page = sent.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        List<String> fields = new ArrayList<>(List.of("story", "Ferry " + mark, "start", "yes"));
        read(editor, page).select("table.meanings select")
                .forEach(column -> fields.addAll(List.of(column.attr("name"), column.select("option[selected]").val())));
        assertThat(editor.post(page, fields.toArray(String[]::new)).statusCode()).isEqualTo(303);
        return page;
    }

    private static void until(Person editor, String page, String words) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> words(editor, page), words::equals);
    }

    private static String words(Person editor, String page) throws Exception {
        return read(editor, page).select("label[for=bar]").text();
    }

    private static Document read(Person editor, String page) throws Exception {
        return Jsoup.parse(editor.get(page).body());
    }
}
