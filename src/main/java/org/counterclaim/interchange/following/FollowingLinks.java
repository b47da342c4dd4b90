package org.counterclaim.interchange.following;

import java.sql.Types;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
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
     * @param following the only thing that the mail was about; null if it was about more
     */
    record FollowingLink(FollowMail.Kind kind, UUID follower, @Nullable UUID following) {

        /** Returns what its page shows, of all that its receiver follows. */
        List<Followings.Following> shown(List<Followings.Following> all) {
            return following == null ? all : all.stream().filter(one -> one.id().equals(following)).toList();
        }

        /** Returns what ends with one click. */
        List<UUID> ended(List<Followings.Following> all) {
            return shown(all).stream().filter(one -> kind != FollowMail.Kind.DIGEST || one.pace() == FollowPace.DAILY)
                    .map(Followings.Following::id).toList();
        }
    }

    /** Makes an address; returns its last part. */
    String make(FollowMail mail) {
        String token = tokens.generateKey();
        database.sql("""
                        insert into private.following_link (token_hash, kind, follower_id, following_id)
                        values (:hash, :kind, :follower, :following)""")
                .param("hash", hash(token)).param("kind", mail.kind().toString()).param("follower", mail.follower())
                .param("following", mail.following(), Types.OTHER).update();
        return token;
    }

    Optional<FollowingLink> find(String token) {
        return database.sql("select * from private.following_link where token_hash = :hash").param("hash", hash(token))
                .query((row, number) -> new FollowingLink(FollowMail.Kind.of(row.getString("kind")),
                        row.getObject("follower_id", UUID.class), row.getObject("following_id", UUID.class)))
                .optional();
    }

    private static byte[] hash(String token) {
        return Sha256.sha256(token.getBytes(UTF_8));
    }
}
