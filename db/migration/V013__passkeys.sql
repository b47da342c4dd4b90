-- Passkeys (WebAuthn): what the credential record of the specification holds (Level 3, section 4), for each an account.

create table private.passkey (
    credential_id bytea primary key check (octet_length(credential_id) between 16 and 1023),
    account_id uuid not null references account,
    label text not null check (char_length(label) between 1 and 100),
    public_key bytea not null,
    signature_count bigint not null,
    uv_initialized boolean not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    transports text[] not null,
    attestation_object bytea,
    attestation_client_data bytea,
    created_at timestamptz not null,
    last_used_at timestamptz not null
);
create index on private.passkey (account_id);

grant select, insert, update, delete on private.passkey to "${runtime}";
