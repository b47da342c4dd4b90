package org.counterclaim.interchange.following;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.stereotype.Repository;

import org.counterclaim.core.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The addresses in mails by which their receivers confirm, change and end. Each mail has its own; only hashes are stored. */
@Repository
class FollowingLinks {

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient database;
    private final StringKeyGenerator tokens = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), TOKEN_BYTES);

    FollowingLinks(JdbcClient database) {
        this.database = database;
    }

    /**
     * What an address in a mail leads to.
     *
     * @param about the ids of what the mail was about
     */
    record FollowingLink(UUID follower, List<UUID> about) {}

    /**
     * Makes an address; returns its last part.
     *
     * @param about the ids of what its mail is about
     */
    String make(UUID follower, List<UUID> about) {
        String token = tokens.generateKey();
        database.sql("insert into private.following_link (token_hash, follower_id, about) values (:hash, :follower, :about)")
                .param("hash", hash(token)).param("follower", follower).param("about", about.toArray(UUID[]::new)).update();
        return token;
    }

    Optional<FollowingLink> find(String token) {
        return database.sql("select follower_id, about from private.following_link where token_hash = :hash").param("hash", hash(token))
                .query((row, number) -> new FollowingLink(row.getObject(1, UUID.class), List.of((UUID[]) row.getArray(2).getArray())))
                .optional();
    }

    private static byte[] hash(String token) {
        return Sha256.sha256(token.getBytes(UTF_8));
    }
}
