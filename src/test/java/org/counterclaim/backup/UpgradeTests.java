package org.counterclaim.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.Counterclaim;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.Claims;
import org.counterclaim.core.CommandTerminal;
import org.counterclaim.database.TestServer;
import org.counterclaim.history.replay.CheckCommand;
import org.counterclaim.interchange.outgoing.OutgoingHold;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.Raw;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.TestDatabase;
import org.counterclaim.tlog.verifier.VerifyCommand;
import org.counterclaim.verdict.Mark;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.verdict.VerdictDetails;
import org.counterclaim.verdict.Verdicts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schema and the data of each release, as {@code .ci/upgrade-fixture} keeps them, become those of today's application, which goes on
 * with them: its pages, its log, and what people do.
 */
@StandsAlone
class UpgradeTests {

    private static final String PASSPHRASE = "of a release, for tests alone";
    private static final Path RELEASES = Path.of("src", "test", "resources", "org", "counterclaim", "backup", "releases");
    private static final Pattern LISTED = Pattern.compile("<loc>([^<]+)</loc>");
    private static final List<String> OTHER_PAGES = List.of("/", "/stories", "/claims", "/actors", "/articles", "/history", "/search?q=the",
            "/method");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, UTF_8);

    @TempDir
    Path folder;

    static List<Path> releases() throws IOException {
        try (Stream<Path> all = Files.list(RELEASES)) {
            return all.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everythingOfAReleaseGoesOn(Path release) throws Exception {
        String[] settings = settings(TestDatabase.fresh());
        assertThat(new BackupCommand(new CommandTerminal(out, out, false), PASSPHRASE, settings).restore(release.resolve("backup.zip")))
                .as(printed()).isZero();
        Path checkpoint = Files.copy(release.resolve("checkpoint"), folder.resolve("checkpoint"));
        try (ConfigurableApplicationContext site = new SpringApplicationBuilder(Counterclaim.class).run(settings)) {
            int port = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            assertThat(pages(port)).hasSizeGreaterThan(30)
                    .allSatisfy(page -> assertThat(Raw.ask(port, "GET", page).status()).as(page).isEqualTo(200));
            assertThat(site.getBean(OutgoingHold.class).isOn()).as("it may be a copy beside the site that goes on").isTrue();
            assertThat(check(settings)).as(printed()).isZero();
            assertThat(verify(port, release, checkpoint)).as(printed()).isEqualTo(VerifyCommand.SOUND);
            goOn(site);
            assertThat(verify(port, release, checkpoint)).as(printed()).isEqualTo(VerifyCommand.SOUND);
            assertThat(check(settings)).as(printed()).isZero();
        }
    }

    /** Returns the pages that the sitemap lists, with their histories, and some that it does not list. */
    private static List<String> pages(int port) throws IOException {
        List<String> pages = new ArrayList<>(OTHER_PAGES);
        for (String map : listed(port, "/sitemap.xml")) {
            for (String page : listed(port, map)) {
                pages.add(page);
                if (page.lastIndexOf('/') > 0) {
                    pages.add(page + "/history");
                }
            }
        }
        return pages;
    }

    private static List<String> listed(int port, String map) throws IOException {
        return LISTED.matcher(Raw.ask(port, "GET", map).text()).results().map(found -> URI.create(found.group(1)).getRawPath()).toList();
    }

    /** Makes an edit and then gives a verdict, and waits until the log has them. */
    private static void goOn(ConfigurableApplicationContext site) {
        JdbcClient database = site.getBean(JdbcClient.class);
        UUID id = database.sql("select id from claim order by id limit 1").query(UUID.class).single();
        TransactionTemplate transaction = site.getBean(TransactionTemplate.class);
        transaction.executeWithoutResult(status -> {
            Claim claim = site.getBean(Claims.class).findById(id).orElseThrow();
            ClaimDetails was = claim.details();
            claim.revise(new ClaimDetails(was.text() + " Or so they say.", was.context(), was.event(), was.about(), was.links(),
                    was.topics()), OneOfEach.CHANGE);
            site.getBean(Claims.class).save(claim);
        });
        int number = number(database, "select count(*) + 1 from verdict where claim_id = ?", id);
        int revision = number(database, "select max(record_version) from entry where record_id = ?", id);
        transaction.executeWithoutResult(status -> site.getBean(Verdicts.class).save(new Verdict(new VerdictDetails(id, number,
                Mark.UNPROVEN, "Nobody has seen it.", List.of(), "More witnesses", Instant.now(), revision), OneOfEach.CHANGE)));
        Awaitility.await().until(() -> database.sql("select max(size) = (select position from history_head) from log_checkpoint")
                .query(Boolean.class).single());
    }

    private static int number(JdbcClient database, String sql, UUID of) {
        return database.sql(sql).param(of).query(Integer.class).single();
    }

    private int check(String... settings) {
        printed.reset();
        return CheckCommand.run(new CommandTerminal(out, out, false), settings);
    }

    private int verify(int port, Path release, Path checkpoint) {
        printed.reset();
        return VerifyCommand.run(List.of("http://localhost:" + port, release.resolve("key").toString(), checkpoint.toString()), out);
    }

    private String printed() {
        return printed.toString(UTF_8);
    }

    private String[] settings(TestServer.Database database) {
        return new String[] {"--server.port=0", "--counterclaim.record-check.every=0", "--spring.datasource.hikari.minimum-idle=0",
            "--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.runtime(),
            "--spring.datasource.password=" + database.runtimePassword(), "--spring.flyway.user=" + database.owner(),
            "--spring.flyway.password=" + database.ownerPassword(), "--counterclaim.signer.directory=" + folder.resolve("signer")};
    }
}
