package org.counterclaim.signer;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/**
 * What a signer answers over HTTP: {@code POST /sign} in the manner of c2sp.org/tlog-witness, "add-checkpoint", {@code GET /key},
 * {@code /checkpoint} and {@code /health}.
 */
final class SignerPages implements HttpHandler {

    /** How many bytes an offer may have; the largest there can be has fewer than 4,500. */
    static final int LONGEST_OFFER = 8 * 1024;

    /** How the last size is sent with a status of 409. */
    static final String SIZE = "text/x.tlog.size";

    private static final System.Logger LOG = System.getLogger(SignerPages.class.getName());

    private final DirectorySigner signer;
    private final Secret secret;

    SignerPages(DirectorySigner signer, Secret secret) {
        this.signer = signer;
        this.secret = secret;
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
                case "POST /sign" -> offered(exchange);
                case "GET /key" -> new Reply(200, signer.verifierKey().text() + "\n");
                case "GET /checkpoint" -> new Reply(200, signer.last().signed());
                case "GET /health" -> health();
                case "GET /sign", "POST /key", "POST /checkpoint", "POST /health" -> new Reply(405, "another method\n");
                default -> new Reply(404, "nothing is here\n");
            };
        } catch (SignerUnavailable unavailable) {
            LOG.log(Level.ERROR, "Cannot sign", unavailable);
            return new Reply(503, "cannot sign now\n");
        }
    }

    private Reply health() {
        return signer.isReady()
                ? new Reply(200, "signing for " + signer.verifierKey().name() + "\n")
                : new Reply(503, "the disk failed; start the signer again\n");
    }

    private Reply offered(HttpExchange exchange) throws IOException {
        if (!secret.isShownBy(exchange.getRequestHeaders().getFirst(Secret.HEADER))) {
            LOG.log(Level.WARNING, "Refused an offer without the secret from {0}", exchange.getRemoteAddress());
            return new Reply(403, "the secret is missing or wrong\n");
        }
        byte[] offer = exchange.getRequestBody().readNBytes(LONGEST_OFFER + 1);
        return offer.length > LONGEST_OFFER ? new Reply(413, "too long for an offer\n") : signed(offer);
    }

    private Reply signed(byte[] offer) {
        try {
            return new Reply(200, signer.sign(Offer.parse(offer)).signed());
        } catch (IllegalArgumentException malformed) {
            return new Reply(400, malformed.getMessage() + "\n");
        } catch (NotSigned refused) {
            LOG.log(Level.WARNING, "Refused to sign: {0}", refused.getMessage());
            return refusal(refused);
        }
    }

    private static Reply refusal(NotSigned refused) {
        return switch (refused.reason()) {
            case OTHER_LOG -> new Reply(404, refused.getMessage() + "\n");
            case OTHER_LAST -> new Reply(409, refused.lastSize().orElseThrow() + "\n", SIZE);
            case NOT_CONTINUED -> new Reply(422, refused.getMessage() + "\n");
        };
    }

    private record Reply(int status, String body, String type) {

        Reply(int status, String body) {
            this(status, body, "text/plain; charset=utf-8");
        }
    }
}
