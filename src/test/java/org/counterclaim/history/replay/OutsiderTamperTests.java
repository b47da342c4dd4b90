package org.counterclaim.history.replay;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.Thorough;
import org.counterclaim.tlog.signer.CheckpointSigner;
import org.counterclaim.tlog.verifier.VerifyCommand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What somebody with an earlier checkpoint finds, of everything that the owner of a site's database could do to the record. */
@StandsAlone
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"counterclaim.page-cache=0", "counterclaim.record-check.every=1d"})
@Import({OneOfEach.class, Operations.class, TamperScene.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsiderTamperTests {

    /** Each takes seconds. */
    private static final int EVERY = Thorough.or(401, 1);

    /** Tampering that changes nothing that anybody is shown before the next checkpoint. Until then, an outsider must believe the site. */
    private static final Set<String> OUT_OF_SIGHT = Set.of("the head goes back", "the head is earlier", "there is no head",
            "a checkpoint speaks of entries to come", "a tile is added that is not full yet", "an entry is added at the end",
            "an entry is added at the end, past the head");

    /** The same holds for columns that are computed from a date or an address, for sorting and finding. */
    private static final Pattern WORKED_OUT = Pattern.compile("update \\w+ set (web_identity|\\w+_(earliest|latest)) =.*");

    private static final Pattern ONLY_THE_SITE = Pattern.compile("FOUND +the site says of itself that .*\\n1 found");

    private static final String TABLES = """
            select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                and relname <> 'flyway_schema_history'""";

    @LocalServerPort
    int port;

    @Autowired
    CheckpointSigner signer;

    @Autowired
    RecordCheck check;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Autowired
    @Qualifier("taskScheduler")
    Lifecycle scheduler;

    @TempDir
    static Path directory;

    private List<String> tables = List.of();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeAll
    void checkBefore(@Autowired TamperScene scene) throws SQLException {
        scene.make();
        Awaitility.await().until(() -> owner.sql("select max(size) = (select position from history_head) from log_checkpoint")
                .query(Boolean.class).single());
        assertThat(verify()).as(printed.toString(UTF_8)).isEqualTo(VerifyCommand.SOUND);
        scheduler.stop();
        owner.sql(Tamperings.UNGUARD).update();
        tables = owner.sql(TABLES).query((row, number) -> row.getString(1)).list();
        owner.sql("create schema kept").update();
        tables.forEach(table -> owner.sql("create table kept.%1$s as table public.%1$s".formatted(table)).update());
    }

    @AfterAll
    void putBack() {
        tables.forEach(table -> owner.sql("delete from public." + table).update());
        tables.forEach(table -> owner.sql("insert into public.%1$s table kept.%1$s".formatted(table)).update());
    }

    @Test
    void whatIsAsItShouldBeIsFoundSo() throws SQLException {
        assertThat(verify()).as(printed.toString(UTF_8)).isEqualTo(VerifyCommand.SOUND);
    }

    @TestFactory
    Stream<DynamicTest> tampering() {
        List<Tampering> all = Tamperings.all();
        return IntStream.range(0, all.size()).filter(at -> at % EVERY == 0).mapToObj(all::get)
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    try {
                        for (String statement : one.sql().split(";")) {
                            if (!statement.isBlank()) {
                                owner.sql(statement).update();
                            }
                        }
                        assertThat(verify()).as(printed.toString(UTF_8)).isEqualTo(VerifyCommand.FOUND);
                        assertThat(ONLY_THE_SITE.matcher(printed.toString(UTF_8)).find()).as("by the site's own check alone")
                                .isEqualTo(isOutOfSight(one));
                    } finally {
                        putBack();
                    }
                }));
    }

    private static boolean isOutOfSight(Tampering one) {
        return OUT_OF_SIGHT.contains(one.name()) || WORKED_OUT.matcher(one.name()).matches();
    }

    private int verify() throws SQLException {
        RecordCheck.Result before = check.last();
        while (check.last() == before) {
            check.advance();
        }
        printed.reset();
        return VerifyCommand.run(
                new ArrayList<>(List.of("http://localhost:" + port, signer.verifierKey().text(), directory.resolve("kept").toString())),
                new PrintStream(printed, true, UTF_8));
    }
}
