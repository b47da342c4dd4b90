package org.counterclaim.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The repository of accounts' passkeys. */
@Repository
class Passkeys implements UserCredentialRepository {

    private final JdbcClient database;

    Passkeys(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void delete(Bytes credentialId) {
        database.sql("delete from private.passkey where credential_id = :id").param("id", credentialId.getBytes()).update();
    }

    /** Deletes a passkey, if it belongs to this owner. */
    void delete(Bytes credentialId, UUID owner) {
        database.sql("delete from private.passkey where credential_id = :id and account_id = :owner")
                .param("id", credentialId.getBytes()).param("owner", owner).update();
    }

    @Override
    public void save(CredentialRecord passkey) {
        database.sql("""
                        insert into private.passkey (credential_id, account_id, label, public_key, signature_count, uv_initialized,
                            backup_eligible, backup_state, transports, attestation_object, attestation_client_data, created_at,
                                last_used_at)
                        values (:id, :account, :label, :key, :count, :verified, :eligible, :backup, :transports, :attestation, :client,
                            :created, :used)
                        on conflict (credential_id) do update
                            set signature_count = excluded.signature_count, uv_initialized = excluded.uv_initialized,
                            backup_state = excluded.backup_state, last_used_at = excluded.last_used_at
                                where passkey.account_id = excluded.account_id""")
                .param("id", passkey.getCredentialId().getBytes()).param("account", PasskeyOwners.account(passkey.getUserEntityUserId()))
                .param("label", passkey.getLabel()).param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized()).param("eligible", passkey.isBackupEligible())
                .param("backup", passkey.isBackupState())
                .param("transports", passkey.getTransports().stream().map(AuthenticatorTransport::getValue).toArray(String[]::new))
                .param("attestation", bytes(passkey.getAttestationObject())).param("client", bytes(passkey.getAttestationClientDataJSON()))
                .param("created", Timestamp.from(passkey.getCreated())).param("used", Timestamp.from(passkey.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return database.sql("select * from private.passkey where credential_id = :id").param("id", credentialId.getBytes())
                .query((row, number) -> passkey(row)).optional().orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return of(PasskeyOwners.account(userId));
    }

    /** Returns the passkeys of an account, the oldest first. */
    List<CredentialRecord> of(UUID account) {
        return database.sql("select * from private.passkey where account_id = :account order by created_at").param("account", account)
                .query((row, number) -> passkey(row)).list();
    }

    private static CredentialRecord passkey(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(PasskeyOwners.handle(row.getObject("account_id", UUID.class)))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports((String[]) row.getArray("transports").getArray()))
                .attestationObject(bytes(row.getBytes("attestation_object")))
                .attestationClientDataJSON(bytes(row.getBytes("attestation_client_data")))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("last_used_at").toInstant())
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String[] values) {
        return Arrays.stream(values).map(AuthenticatorTransport::valueOf).collect(Collectors.toSet());
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static @Nullable Bytes bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : new Bytes(bytes);
    }
}
