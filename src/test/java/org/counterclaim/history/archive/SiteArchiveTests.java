package org.counterclaim.history.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.Counterclaim;
import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.actor.Actors;
import org.counterclaim.core.Slug;
import org.counterclaim.database.TestServer;
import org.counterclaim.history.takedown.Administrator;
import org.counterclaim.interchange.imports.ImportCommand;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.testing.DemonstrationTest;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.Raw;
import org.counterclaim.testing.TestDatabase;
import org.counterclaim.tlog.verifier.VerifyCommand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A site that was put into an archive and taken out again elsewhere is the same to everybody who checks it. */
@DemonstrationTest
class SiteArchiveTests {

    private static final ChangeReason CHANGE = new ChangeReason(ChangeAuthor.SOFTWARE, "To see it in the archive");

    @Autowired
    Actors actors;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Staff staff;

    @Autowired
    Environment settings;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private final TestServer.Database elsewhere = TestDatabase.migrated();

    @Test
    void siteIsTheSameElsewhereAndItsLogGoesOnThere() throws Exception {
        add(transaction, actors, "archived-slander");
        Administrator.of(staff).takeDown("archived-slander");
        String session = staff.signedIn(Role.ADMINISTRATOR).session().orElseThrow();
        Awaitility.await().until(() -> owner.sql("select max(size) = (select position from history_head) from log_checkpoint")
                .query(Boolean.class).single());
        String key = Raw.ask(port, "GET", "/log/key").text().strip();
        assertVerified(port, key);
        Path file = Files.write(folder.resolve("site.zip"), downloaded(session));
        assertThat(Arrays.equals(Files.readAllBytes(file), downloaded(session))).as("the same again").isTrue();

        assertThat(ImportCommand.run(Counterclaim.class, Stream.concat(Stream.of("import", file.toString()), loginsElsewhere())
                .toArray(String[]::new))).isZero();
        bringSigner();
        try (ConfigurableApplicationContext site = new SpringApplicationBuilder(Counterclaim.class).run(Stream.concat(loginsElsewhere(),
                Stream.of("--server.port=0", "--counterclaim.embedded.directory=" + folder,
                        "--spring.datasource.hikari.minimum-idle=0"))
                .toArray(String[]::new))) {
            int there = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            String checkpoint = Raw.ask(there, "GET", "/log/checkpoint").text();
            assertThat(checkpoint).isEqualTo(Raw.ask(port, "GET", "/log/checkpoint").text());
            assertVerified(there, key);
            add(site.getBean(TransactionTemplate.class), site.getBean(Actors.class), "added-elsewhere");
            Awaitility.await().until(() -> !Raw.ask(there, "GET", "/log/checkpoint").text().equals(checkpoint));
            assertVerified(there, key);
        }
    }

    @Test
    void administratorReadsWhatIsInIt() throws Exception {
        Person administrator = staff.signedIn(Role.ADMINISTRATOR);
        assertThat(administrator.get("/admin/archive").body()).contains("Download the archive", "localhost:8080/log");
        assertThat(administrator.send("HEAD", "/admin/archive.zip", "").headers().firstValue("Content-Disposition")).get().asString()
                .matches("attachment; filename=\"site-[0-9]+\\.zip\"");
    }

    private byte[] downloaded(String session) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/admin/archive.zip"))
                    .header("Cookie", "session=" + session).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    /** A signer's directory is moved with the site, because the log has one key for good. It stands beside an embedded database's data. */
    private void bringSigner() throws IOException {
        Path from = Path.of(settings.getRequiredProperty("counterclaim.signer.directory")).resolve("state");
        Path state = Files.createDirectories(folder.resolve("signer").resolve("state"));
        for (String file : List.of("key", "checkpoint")) {
            Files.copy(from.resolve(file), state.resolve(file));
        }
    }

    private Stream<String> loginsElsewhere() {
        return Stream.of("--spring.datasource.url=" + elsewhere.url(), "--spring.datasource.username=" + elsewhere.runtime(),
                "--spring.datasource.password=" + elsewhere.runtimePassword(), "--spring.flyway.url=" + elsewhere.url(),
                "--spring.flyway.user=" + elsewhere.owner(), "--spring.flyway.password=" + elsewhere.ownerPassword());
    }

    /** Checks a site as outsiders do, who keep the checkpoint of their last run in one file, wherever the site is. */
    private void assertVerified(int site, String key) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int found = VerifyCommand.run(new ArrayList<>(List.of("http://localhost:" + site, key, folder.resolve("kept").toString())),
                new PrintStream(printed, true, UTF_8));
        assertThat(found).as(printed.toString(UTF_8)).isEqualTo(VerifyCommand.SOUND);
    }

    private static void add(TransactionTemplate transaction, Actors actors, String name) {
        transaction.executeWithoutResult(status -> actors.save(new Actor(Slug.of(name), new ActorDetails(name, ActorKind.PERSON, null,
                Set.of(), null, null, null, Set.of()), CHANGE)));
    }
}
