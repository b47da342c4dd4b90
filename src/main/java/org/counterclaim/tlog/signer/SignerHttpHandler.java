package org.counterclaim.tlog.signer;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import org.counterclaim.tlog.CanonicalParser;
import org.counterclaim.tlog.Note;

/**
 * Answers a signer's requests over HTTP: {@code POST /sign}, modelled on c2sp.org/tlog-witness, "add-checkpoint"; {@code GET /key}, {@code
 * /checkpoint} and {@code /health}; and {@code POST /losses}, whose body is the {@link LostCheckpoint} on a line, followed by the note of
 * the earlier checkpoint to continue from, if there is one.
 */
final class SignerHttpHandler implements HttpHandler {

    /** The most bytes of a request; the largest possible one has fewer than 4,500. */
    static final int LONGEST_OFFER = 8 * 1024;

    /** The media type of the last size, sent with status 409. */
    static final String SIZE = "text/x.tlog.size";

    private static final System.Logger LOG = System.getLogger(SignerHttpHandler.class.getName());

    private final DirectorySigner signer;
    private final BearerToken secret;
    private final Optional<LostCheckpoint> accepted;

    /** @param accepted the one checkpoint that the operator allows it to go back behind; empty for none */
    SignerHttpHandler(DirectorySigner signer, BearerToken secret, Optional<LostCheckpoint> accepted) {
        this.signer = signer;
        this.secret = secret;
        this.accepted = accepted;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = reply(exchange);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
        try {
            return switch (asked) {
                case "POST /sign" -> posted(exchange, this::signed);
                case "POST /losses" -> posted(exchange, this::abandoned);
                case "GET /key" -> new Reply(200, signer.verifierKey().text() + "\n");
                case "GET /checkpoint" -> checkpoint(exchange);
                case "GET /health" -> health();
                case "GET /sign", "GET /losses", "POST /key", "POST /checkpoint", "POST /health" -> new Reply(405, "another method\n");
                default -> new Reply(404, "nothing is here\n");
            };
        } catch (SignerUnavailableException unavailable) {
            LOG.log(Level.ERROR, "Cannot sign", unavailable);
            return new Reply(503, "cannot sign now\n");
        }
    }

    private Reply health() {
        return signer.isReady()
                ? new Reply(200, "signing for " + signer.verifierKey().name() + "\n")
                : new Reply(503, "the disk failed; start the signer again\n");
    }

    private Reply checkpoint(HttpExchange exchange) {
        String signed = DateTimeFormatter.RFC_1123_DATE_TIME.format(signer.signedAt().atZone(ZoneOffset.UTC));
        exchange.getResponseHeaders().set("Last-Modified", signed);
        return new Reply(200, signer.last().signed());
    }

    private Reply posted(HttpExchange exchange, Function<byte[], Reply> taking) throws IOException {
        if (!secret.isShownBy(exchange.getRequestHeaders().getFirst(BearerToken.HEADER))) {
            LOG.log(Level.WARNING, "Refused an offer without the secret from {0}", exchange.getRemoteAddress());
            return new Reply(403, "the secret is missing or wrong\n");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_OFFER + 1);
        return body.length > LONGEST_OFFER ? new Reply(413, "too long for an offer\n") : taken(body, taking);
    }

    private static Reply taken(byte[] body, Function<byte[], Reply> taking) {
        try {
            return taking.apply(body);
        } catch (IllegalArgumentException malformed) {
            return new Reply(400, malformed.getMessage() + "\n");
        } catch (SigningRefusedException refused) {
            LOG.log(Level.WARNING, "Refused to sign: {0}", refused.getMessage());
            return refusal(refused);
        }
    }

    private Reply signed(byte[] offer) {
        return new Reply(200, signer.sign(SigningRequest.parse(offer)).signed());
    }

    private Reply abandoned(byte[] body) {
        String[] parts = CanonicalParser.text(body).split("\n", 2);
        LostCheckpoint lost = LostCheckpoint.parse(parts[0]);
        if (!accepted.equals(Optional.of(lost))) {
            throw new SigningRefusedException(SigningRefusedException.Reason.LOSS_NOT_ACCEPTED,
                    "the signer's operator has not accepted this loss: start the signer once with COUNTERCLAIM_SIGNER_ACCEPT_LOSS=" + lost);
        }
        signer.abandon(lost, parts.length == 1 || parts[1].isEmpty() ? Optional.empty() : Optional.of(Note.parse(parts[1])));
        LOG.log(Level.WARNING, "Went back behind the checkpoint {0}, whose entries are lost", lost);
        return new Reply(200, signer.last().signed());
    }

    private static Reply refusal(SigningRefusedException refused) {
        return switch (refused.reason()) {
            case OTHER_LOG -> new Reply(404, refused.getMessage() + "\n");
            case OTHER_LAST -> new Reply(409, refused.lastSize().orElseThrow() + "\n", SIZE);
            case NOT_CONTINUED -> new Reply(422, refused.getMessage() + "\n");
            case LOSS_NOT_ACCEPTED -> new Reply(409, refused.getMessage() + "\n");
        };
    }

    private record Reply(int status, String body, String type) {

        Reply(int status, String body) {
            this(status, body, "text/plain; charset=utf-8");
        }
    }
}
