package org.counterclaim.tlog.signer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

class SignerServerTest {

    private static final String SECRET = "a-secret-of-the-tests-1234";

    /** The log of refusals, which is turned off, because a thousand of them would fill it. */
    private static final Logger LOG = Logger.getLogger(SignerHttpHandler.class.getName());

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private SignerServer server;
    private URI address;
    private RemoteSigner signer;

    @BeforeEach
    void start() {
        LOG.setLevel(Level.SEVERE);
        server = SignerServer.start(environment());
        address = URI.create("http://127.0.0.1:" + server.port());
        signer = new RemoteSigner(address, SECRET);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void signsFromAfarAsItWouldAtHome() {
        Note signed = signer.sign(Offers.honest(0, 300));
        assertThat(Checkpoint.of(signed, signer.verifierKey())).contains(Offers.TREE.checkpoint(Offers.ORIGIN, 300));
        assertThat(signer.last()).isEqualTo(signed);
        assertThat(signer.sign(Offers.honest(0, 300))).isEqualTo(signed);
        assertThat(Offers.size(signer.sign(Offers.honest(300, 1_000)))).isEqualTo(1_000);
    }

    @Test
    void saysFromAfarWhyItRefuses() {
        signer.sign(Offers.honest(0, 300));
        SigningRefusedException other = catchThrowableOfType(SigningRefusedException.class, () -> signer.sign(Offers.honest(200, 400)));
        assertThat(other.reason()).isEqualTo(SigningRefusedException.Reason.OTHER_LAST);
        assertThat(other.lastSize()).hasValue(300);
        assertThat(catchThrowableOfType(SigningRefusedException.class, () -> signer.sign(Offers.of(Offers.FORKED, 300, 400))).reason())
                .isEqualTo(SigningRefusedException.Reason.NOT_CONTINUED);
    }

    @Test
    void signsNoneOfAThousandHostileOffers() {
        Note honest = signer.sign(Offers.honest(0, 500));
        Random random = new Random(12);
        for (int i = 0; i < 1_000; i++) {
            SigningRequest hostile = Offers.hostile(random, 500);
            assertThatThrownBy(() -> signer.sign(hostile)).isInstanceOf(SigningRefusedException.class);
        }
        assertThat(signer.last()).isEqualTo(honest);
    }

    @Test
    void hearsNobodyWithoutTheSecret() throws Exception {
        String offer = Offers.honest(0, 300).text();
        assertThat(posted(offer, null).statusCode()).isEqualTo(403);
        for (String shown : new String[] {"", "Bearer", "Bearer ", SECRET, "Bearer " + SECRET + "5", "Bearer " + SECRET.substring(1),
            "Basic " + SECRET,
            "bearer " + SECRET, "Bearer " + SECRET.toUpperCase(Locale.ROOT)}) {
            assertThat(posted(offer, shown).statusCode()).as(shown).isEqualTo(403);
        }
        assertThatThrownBy(() -> new RemoteSigner(address, "another-secret-1234567").sign(Offers.honest(0, 300)))
                .isInstanceOf(SignerUnavailableException.class).hasMessageContaining("403");
        assertThat(Offers.size(signer.last())).isZero();
    }

    @Test
    void answersLikeAWitness() throws Exception {
        HttpResponse<String> signed = posted(Offers.honest(0, 300).text(), "Bearer " + SECRET);
        assertThat(signed.statusCode()).isEqualTo(200);
        assertThat(signed.body()).isEqualTo(signer.last().signed());
        HttpResponse<String> conflict = posted(Offers.honest(200, 400).text(), "Bearer " + SECRET);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(conflict.body()).isEqualTo("300\n");
        assertThat(posted(Offers.of(Offers.FORKED, 300, 400).text(), "Bearer " + SECRET).statusCode()).isEqualTo(422);
        assertThat(posted("old 300\n\n" + Offers.TREE.checkpoint(Offers.ORIGIN, 200).text(), "Bearer " + SECRET).statusCode())
                .isEqualTo(422);
        assertThat(posted("old 300\n\n" + Offers.TREE.checkpoint("example.com/other", 400).text(), "Bearer " + SECRET).statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoOffer() throws Exception {
        String offer = Offers.honest(0, 300).text();
        for (String malformed : new String[] {"", "old 0\n", offer.substring(1), offer.replace("old 0", "old 00"),
            offer.replace("old 0", "old -1"),
            offer.replace("old 0", "old 0 "), offer + "\n", offer + "more\n", offer.replace("300", "0300"), offer.replace("\n", "\r\n"),
            offer.replace("old 0\n", "old 0\n" + (Offers.TREE.root(1).base64() + "\n").repeat(64)),
            offer.replace("old 0\n", "old 0\nx\n")}) {
            assertThat(posted(malformed, "Bearer " + SECRET).statusCode()).as(malformed).isEqualTo(400);
        }
        assertThat(posted("x".repeat(SignerHttpHandler.LONGEST_OFFER + 1), "Bearer " + SECRET).statusCode()).isEqualTo(413);
        assertThat(Offers.size(signer.last())).isZero();
    }

    @Test
    void saysItsKeyItsLastCheckpointAndThatItIsWell() throws Exception {
        assertThat(got("/key").body()).isEqualTo(signer.verifierKey().text() + "\n");
        assertThat(got("/checkpoint").body()).isEqualTo(signer.last().signed());
        assertThat(got("/health").statusCode()).isEqualTo(200);
        assertThat(got("/sign").statusCode()).isEqualTo(405);
        assertThat(got("/").statusCode()).isEqualTo(404);
        assertThat(got("/key/").statusCode()).isEqualTo(404);
    }

    @Test
    void goesBackOnlyWhereItsOperatorSaysSo() throws Exception {
        Note kept = signer.sign(Offers.honest(0, Offers.FORK));
        Note lost = signer.sign(Offers.honest(Offers.FORK, 300));
        LostCheckpoint head = LostCheckpoint.of(Checkpoint.parse(lost.text()));
        assertThat(signer.signedAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(catchThrowableOfType(SigningRefusedException.class, () -> signer.abandon(head, Optional.of(kept))))
                .hasMessageContaining("COUNTERCLAIM_SIGNER_ACCEPT_LOSS=" + head);
        assertThatThrownBy(() -> new RemoteSigner(address, "another-secret-1234567").abandon(head, Optional.of(kept)))
                .hasMessageContaining("403");
        assertThat(signer.last()).isEqualTo(lost);
        server.close();
        Map<String, String> accepting = new HashMap<>(environment());
        accepting.put("COUNTERCLAIM_SIGNER_ACCEPT_LOSS", head.toString());
        try (SignerServer second = SignerServer.start(accepting)) {
            RemoteSigner again = new RemoteSigner(URI.create("http://127.0.0.1:" + second.port()), SECRET);
            again.abandon(head, Optional.of(kept));
            assertThat(again.last()).isEqualTo(kept);
            Note signed = again.sign(Offers.of(Offers.FORKED, Offers.FORK, 200));
            assertThatThrownBy(() -> again.abandon(head, Optional.of(kept))).isInstanceOf(SigningRefusedException.class);
            assertThat(again.last()).isEqualTo(signed);
        }
        start();
    }

    @Test
    void goesOnAfterARestart() {
        Note signed = signer.sign(Offers.honest(0, 300));
        server.close();
        assertThatThrownBy(() -> signer.last()).isInstanceOf(SignerUnavailableException.class);
        start();
        assertThat(signer.last()).isEqualTo(signed);
        assertThatThrownBy(() -> signer.sign(Offers.of(Offers.FORKED, 300, 400))).isInstanceOf(SigningRefusedException.class);
    }

    @Test
    void startsOnlyWithAllItNeeds() throws IOException {
        for (String missing : new String[] {"COUNTERCLAIM_SIGNER_DIRECTORY", "COUNTERCLAIM_SIGNER_SECRET", "COUNTERCLAIM_LOG_ORIGIN"}) {
            refuses(missing, "", missing + " is not set");
        }
        refuses("COUNTERCLAIM_SIGNER_SECRET", "short", "at least 16 characters");
        refuses("COUNTERCLAIM_SIGNER_PORT", "99999", "not a port");
        refuses("COUNTERCLAIM_SIGNER_ACCEPT_LOSS", "300", "not a size and a root");
        refuses("COUNTERCLAIM_LOG_ORIGIN", "with spaces", "COUNTERCLAIM_LOG_ORIGIN");
        refuses("COUNTERCLAIM_SIGNER_SECRET_FILE", folder.resolve("none").toString(), "cannot be read");
        refuses("COUNTERCLAIM_SIGNER_DIRECTORY", folder.resolve("signer").toString(), "Another process uses");
        Path secret = Files.writeString(folder.resolve("secret"), "another-secret-1234567\n");
        try (SignerServer second = SignerServer.start(with("COUNTERCLAIM_SIGNER_SECRET_FILE", secret.toString()))) {
            URI there = URI.create("http://127.0.0.1:" + second.port());
            assertThat(Offers.size(new RemoteSigner(there, "another-secret-1234567").sign(Offers.honest(0, 9)))).isEqualTo(9);
        }
    }

    private void refuses(String name, String value, String words) {
        assertThatThrownBy(() -> SignerServer.start(with(name, value)).close()).isInstanceOf(SignerStartException.class)
                .hasMessageContaining(words);
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(environment());
        changed.put("COUNTERCLAIM_SIGNER_DIRECTORY", folder.resolve("second").toString());
        changed.put(name, value);
        return changed;
    }

    private Map<String, String> environment() {
        return Map.of("COUNTERCLAIM_SIGNER_DIRECTORY", folder.resolve("signer").toString(), "COUNTERCLAIM_SIGNER_PORT", "0",
                "COUNTERCLAIM_SIGNER_SECRET", SECRET, "COUNTERCLAIM_LOG_ORIGIN", Offers.ORIGIN);
    }

    private HttpResponse<String> posted(String body, String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/sign")).POST(HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> got(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
    }
}
