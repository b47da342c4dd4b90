package org.counterclaim.account;

import java.nio.ByteBuffer;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** Maps accounts to passkeys' users: the handle is the account's id, and authenticators show the e-mail address. */
@Repository
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient database;

    PasskeyOwners(JdbcClient database) {
        this.database = database;
    }

    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(16).putLong(account.getMostSignificantBits()).putLong(account.getLeastSignificantBits())
                .array());
    }

    static UUID account(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(account(handle));
    }

    /** Returns the user with this name, which is the account's id. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return find(UUID.fromString(id));
    }

    private @Nullable PublicKeyCredentialUserEntity find(UUID account) {
        return database.sql(
                "select c.email, a.public_name from private.credential c join account a on a.id = c.account_id where a.id = :id")
                .param("id", account)
                .query((row, number) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle(account)).name(row.getString("email")).displayName(row.getString("public_name")).build())
                .optional().orElse(null);
    }

    /** Does nothing, because accounts are opened elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new IllegalStateException("the account has no e-mail address");
    }

    @Override
    public void delete(Bytes handle) {
        throw new IllegalStateException("accounts are never deleted");
    }
}
