package org.counterclaim.account;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

/** An identity provider that answers as a test tells it to, right or wrong in any way. Whoever comes has already signed in there. */
final class StubProvider {

    static final String CLIENT = "counterclaim";
    static final String SECRET = "a secret of the stub provider";

    private static final JsonMapper JSON = new JsonMapper();

    /** What goes wrong. */
    enum Fault {
        NONE, OTHER_ISSUER, OTHER_AUDIENCE, OTHER_NONCE, NO_NONCE, EXPIRED, NOT_YET_VALID, OTHER_KEY, UNKNOWN_KEY, UNSIGNED, NO_ID_TOKEN,
        OTHER_SUBJECT_IN_USERINFO, NO_USERINFO, TOO_LONG, REDIRECT, ERROR, SLOW, HTML, REFUSAL, CLIENT_UNKNOWN
    }

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey otherKey;
    private final Map<String, Login> codes = new ConcurrentHashMap<>();
    private final Map<String, Login> grants = new ConcurrentHashMap<>();

    volatile Fault fault = Fault.NONE;
    volatile boolean isDown;
    volatile boolean givesRefreshTokens = true;
    volatile boolean repeatsIdToken = true;
    volatile int refreshes;
    volatile int redirected;
    volatile int askedForKeys;

    /** A person at the provider: the claims about them, which a test may change at any time. */
    static final class Someone {

        final String subject = UUID.randomUUID().toString();
        final Map<String, Object> claims = new HashMap<>();
        volatile boolean isRemoved;

        Someone(String email, String... groups) {
            claims.put("name", "Aino Aalto");
            claims.put("email", email);
            claims.put("email_verified", true);
            claims.put("groups", List.of(groups));
        }
    }

    private record Login(Someone person, Map<String, String> asked, String sid) {}

    StubProvider() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        otherKey = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        on("/.well-known/openid-configuration", exchange -> {
            if (fault == Fault.SLOW) {
                dribble(exchange);
            } else {
                json(exchange, 200, metadata());
            }
        });
        on("/jwks", exchange -> {
            askedForKeys++;
            send(exchange, 200, "application/json", new JWKSet(key.toPublicJWK()).toString());
        });
        on("/token", this::token);
        on("/userinfo", this::userinfo);
        on("/elsewhere", exchange -> redirected++);
        server.setExecutor(command -> Thread.ofVirtual().start(command));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws Exception;
    }

    private void on(String path, Handler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (isDown) {
                    send(exchange, 503, "text/plain", "down");
                } else {
                    handler.handle(exchange);
                }
            } catch (Exception failed) {
                throw new IOException(failed);
            }
        });
    }

    private Map<String, Object> metadata() {
        return Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize", "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/jwks", "userinfo_endpoint", issuer() + "/userinfo", "subject_types_supported", List.of("public"),
                "response_types_supported", List.of("code"), "id_token_signing_alg_values_supported", List.of("RS256", "HS256", "none"),
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic"));
    }

    /** Returns what the person brings back from the provider: the query of the answer to an authorization request. */
    String signIn(URI asked, Someone person) {
        Map<String, String> query = query(asked.getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, new Login(person, query, UUID.randomUUID().toString()));
        return "?code=" + code + "&state=" + URLEncoder.encode(query.get("state"), UTF_8);
    }

    static Map<String, String> query(String raw) {
        return Stream.of(raw.split("&")).map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> URLDecoder.decode(one[1], UTF_8), (a, b) -> b, LinkedHashMap::new));
    }

    private void token(HttpExchange exchange) throws Exception {
        Map<String, String> form = query(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String basic = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(UTF_8));
        if (fault == Fault.CLIENT_UNKNOWN || !("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, Map.of("error", "invalid_client"));
        } else if (faulty(exchange)) {
            return;
        } else if (form.get("grant_type").equals("refresh_token")) {
            refreshes++;
            Login login = grants.remove(form.get("refresh_token"));
            answer(exchange, login, "never");
        } else {
            Login login = codes.remove(form.get("code"));
            answer(exchange, isProved(login, form) ? login : null, login == null ? null : login.asked.get("nonce"));
        }
    }

    private boolean faulty(HttpExchange exchange) throws Exception {
        switch (fault) {
            case ERROR -> send(exchange, 500, "text/plain", "broken");
            case HTML -> send(exchange, 200, "text/html", "<h1>Welcome to the hotel</h1>");
            case TOO_LONG -> send(exchange, 200, "application/json", "{\"a\":\"" + "x".repeat(2_000_000) + "\"}");
            case SLOW -> dribble(exchange);
            case REDIRECT -> {
                exchange.getResponseHeaders().set("Location", issuer() + "/elsewhere");
                exchange.sendResponseHeaders(307, -1);
            }
            case REFUSAL -> json(exchange, 400, Map.of("error", "invalid_grant"));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Sends a byte now and then, so that no single read takes long. */
    private static void dribble(HttpExchange exchange) throws Exception {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            for (int i = 0; i < 40; i++) {
                body.write(' ');
                body.flush();
                Thread.sleep(200);
            }
        }
    }

    private static boolean isProved(Login login, Map<String, String> form) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(form.getOrDefault("code_verifier", "").getBytes(US_ASCII));
        return login != null && "S256".equals(login.asked.get("code_challenge_method"))
                && Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(login.asked.get("code_challenge"))
                && login.asked.get("redirect_uri").equals(form.get("redirect_uri"));
    }

    private void answer(HttpExchange exchange, Login login, String nonce) throws Exception {
        if (login == null || login.person.isRemoved) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        Map<String, Object> answer = new HashMap<>(Map.of("access_token", grant(login), "token_type", "Bearer", "expires_in", 300));
        if (givesRefreshTokens) {
            answer.put("refresh_token", grant(login));
        }
        if (fault != Fault.NO_ID_TOKEN && (repeatsIdToken || !"never".equals(nonce))) {
            answer.put("id_token", idToken(login, "never".equals(nonce) ? null : nonce));
        }
        json(exchange, 200, answer);
    }

    private String grant(Login login) {
        String token = UUID.randomUUID().toString();
        grants.put(token, login);
        return token;
    }

    private void userinfo(HttpExchange exchange) throws Exception {
        Login login = grants.get(exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length()));
        if (login == null || login.person.isRemoved || fault == Fault.NO_USERINFO) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            exchange.sendResponseHeaders(401, -1);
            return;
        }
        Map<String, Object> claims = new HashMap<>(login.person.claims);
        claims.put("sub", fault == Fault.OTHER_SUBJECT_IN_USERINFO ? "somebody-else" : login.person.subject);
        json(exchange, 200, claims);
    }

    private String idToken(Login login, String nonce) throws JOSEException {
        Instant now = fault == Fault.EXPIRED ? Instant.now().minus(Duration.ofMinutes(10)) : Instant.now();
        Instant from = fault == Fault.NOT_YET_VALID ? now.plus(Duration.ofMinutes(3)) : now;
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(fault == Fault.OTHER_ISSUER ? "https://other.example" : issuer())
                .subject(login.person.subject).audience(fault == Fault.OTHER_AUDIENCE ? "another-client" : CLIENT)
                .issueTime(Date.from(from)).notBeforeTime(Date.from(from)).expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("sid", login.sid);
        if (nonce != null && fault != Fault.NO_NONCE) {
            claims.claim("nonce", fault == Fault.OTHER_NONCE ? "an-earlier-nonce" : nonce);
        }
        return fault == Fault.UNSIGNED ? new PlainJWT(claims.build()).serialize() : signed(claims.build(), null);
    }

    private String signed(JWTClaimsSet claims, String type) throws JOSEException {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(fault == Fault.UNKNOWN_KEY ? "two" : "one");
        SignedJWT token = new SignedJWT((type == null ? header : header.type(new JOSEObjectType(type))).build(), claims);
        token.sign(new RSASSASigner(fault == Fault.OTHER_KEY || fault == Fault.UNKNOWN_KEY ? otherKey : key));
        return token.serialize();
    }

    /** Returns the names of a person's sessions at the provider. */
    Set<String> sessions(Someone person) {
        return grants.values().stream().filter(login -> login.person == person).map(Login::sid).collect(Collectors.toSet());
    }

    /** Returns a logout token, changed as a test likes. */
    String logoutToken(Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer()).audience(CLIENT).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(2)))).jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        change.accept(claims);
        return fault == Fault.UNSIGNED ? new PlainJWT(claims.build()).serialize() : signed(claims.build(), "logout+jwt");
    }

    private static void json(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        send(exchange, status, "application/json", JSON.writeValueAsString(body));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
