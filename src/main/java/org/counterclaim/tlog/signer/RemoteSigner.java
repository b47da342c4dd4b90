package org.counterclaim.tlog.signer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.counterclaim.tlog.CanonicalParser;
import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.VerifierKey;

/**
 * Asks a {@link SignerServer} for signatures, and accepts no answer that is not signed with its key. It takes the key from the signer's
 * first answer; compare that with the published one.
 */
public final class RemoteSigner implements CheckpointSigner {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TO_CONNECT).build();
    private final URI address;
    private final BearerToken secret;
    private volatile @Nullable VerifierKey key;

    /**
     * Makes a client for a signer that runs elsewhere, without contacting it yet.
     *
     * @param address such as {@code http://signer:8181}
     * @param secret the signer's {@code COUNTERCLAIM_SIGNER_SECRET}
     * @throws IllegalArgumentException if the secret has fewer than 16 characters, or characters that a header may not have
     */
    public RemoteSigner(URI address, String secret) {
        this.address = address;
        this.secret = new BearerToken(secret);
    }

    @Override
    public Note sign(SigningRequest offer) {
        HttpRequest request = to("/sign").header(BearerToken.HEADER, secret.header())
                .POST(HttpRequest.BodyPublishers.ofString(offer.text())).build();
        HttpResponse<byte[]> answer = sent(request);
        return switch (answer.statusCode()) {
            case 200 -> genuine(answer, Optional.of(offer.next()));
            case 404 -> throw new SigningRefusedException(SigningRefusedException.Reason.OTHER_LOG, text(answer).strip());
            case 409 -> throw SigningRefusedException.otherLast(size(answer));
            case 422 -> throw new SigningRefusedException(SigningRefusedException.Reason.NOT_CONTINUED, text(answer).strip());
            default -> throw unexpected(answer);
        };
    }

    @Override
    public VerifierKey verifierKey() {
        VerifierKey known = key;
        if (known == null) {
            known = keyIn(got("/key"));
            key = known;
        }
        return known;
    }

    @Override
    public Note last() {
        return genuine(got("/checkpoint"), Optional.empty());
    }

    @Override
    public Instant signedAt() {
        HttpResponse<byte[]> answer = got("/checkpoint");
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(answer.headers().firstValue("Last-Modified").orElse("")));
        } catch (DateTimeException unsaid) {
            throw new SignerUnavailableException("the signer does not say when it signed its last checkpoint", unsaid);
        }
    }

    @Override
    public void abandon(LostCheckpoint lost, Optional<Note> kept) {
        HttpResponse<byte[]> answer = sent(to("/losses").header(BearerToken.HEADER, secret.header())
                .POST(HttpRequest.BodyPublishers.ofString(lost + "\n" + kept.map(Note::signed).orElse(""))).build());
        switch (answer.statusCode()) {
            case 200 -> {
            }
            case 409 -> throw new SigningRefusedException(SigningRefusedException.Reason.LOSS_NOT_ACCEPTED, text(answer).strip());
            default -> throw unexpected(answer);
        }
    }

    private HttpResponse<byte[]> got(String path) {
        HttpResponse<byte[]> answer = sent(to(path).GET().build());
        if (answer.statusCode() != 200) {
            throw unexpected(answer);
        }
        return answer;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(TO_ANSWER);
    }

    private HttpResponse<byte[]> sent(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        } catch (IOException failed) {
            throw new SignerUnavailableException("no answer from the signer at " + address, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SignerUnavailableException("interrupted while the signer was asked", interrupted);
        }
    }

    private Note genuine(HttpResponse<byte[]> answer, Optional<Checkpoint> asked) {
        try {
            Note note = Note.parse(answer.body());
            Optional<Checkpoint> signed = Checkpoint.of(note, verifierKey());
            if (signed.isPresent() && (asked.isEmpty() || asked.equals(signed))) {
                return note;
            }
            throw new SignerUnavailableException("the signer's answer is not what was asked for, signed with its key");
        } catch (IllegalArgumentException malformed) {
            throw new SignerUnavailableException("the signer's answer is not a signed note", malformed);
        }
    }

    private static VerifierKey keyIn(HttpResponse<byte[]> answer) {
        try {
            return VerifierKey.parse(text(answer).strip());
        } catch (IllegalArgumentException malformed) {
            throw new SignerUnavailableException("the signer's answer is not a verifier key", malformed);
        }
    }

    private static long size(HttpResponse<byte[]> answer) {
        try {
            return CanonicalParser.number(text(answer).strip());
        } catch (IllegalArgumentException malformed) {
            throw new SignerUnavailableException("the signer's answer is not a size", malformed);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        try {
            return CanonicalParser.text(answer.body());
        } catch (IllegalArgumentException malformed) {
            throw new SignerUnavailableException("the signer's answer is not text", malformed);
        }
    }

    private static SignerUnavailableException unexpected(HttpResponse<byte[]> answer) {
        return new SignerUnavailableException("the signer answered " + answer.statusCode() + ": " + text(answer).strip());
    }
}
