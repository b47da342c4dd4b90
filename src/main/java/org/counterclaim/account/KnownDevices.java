package org.counterclaim.account;

import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.WebUtils;

import org.counterclaim.core.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Recognises browsers that have signed in to an account before, by a cookie that carries nothing else and lets nobody in. */
@Repository
class KnownDevices {

    private static final String COOKIE = "device";
    private static final Duration LASTING = Duration.ofDays(365);
    private static final int TOKEN_BYTES = 16;

    private final JdbcClient database;
    private final BytesKeyGenerator tokens = KeyGenerators.secureRandom(TOKEN_BYTES);

    KnownDevices(JdbcClient database) {
        this.database = database;
    }

    /** Whether the request comes from a browser that has signed in with this e-mail address before. */
    boolean isOf(String email, HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && database.sql("""
                        select exists (select from private.known_device d join private.credential c using (account_id)
                            where token_hash = :hash and email = lower(:email))""")
                .param("hash", hash(cookie.getValue())).param("email", email.strip()).query(Boolean.class).single();
    }

    /** Remembers the browser and replaces its older token. */
    void remember(UUID account, HttpServletRequest request, HttpServletResponse response) {
        Cookie earlier = WebUtils.getCookie(request, COOKIE);
        database.sql("delete from private.known_device where account_id = :account and token_hash = :earlier")
                .param("account", account).param("earlier", hash(earlier == null ? "" : earlier.getValue())).update();
        String token = HexFormat.of().formatHex(tokens.generateKey());
        database.sql("insert into private.known_device (token_hash, account_id) values (:hash, :account)")
                .param("hash", hash(token)).param("account", account).update();
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, token).path("/").httpOnly(true).secure(request.isSecure())
                .sameSite("Lax").maxAge(LASTING).build().toString());
    }

    private static byte[] hash(String token) {
        return Sha256.sha256(token.getBytes(UTF_8));
    }
}
