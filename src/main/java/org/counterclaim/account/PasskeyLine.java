package org.counterclaim.account;

import org.springframework.security.web.webauthn.api.CredentialRecord;

import org.counterclaim.core.MomentWords;

/** A passkey as its owner sees it. */
public record PasskeyLine(String id, String label, String added, String used) {

    static PasskeyLine of(CredentialRecord passkey) {
        return new PasskeyLine(passkey.getCredentialId().toBase64UrlString(), passkey.getLabel(), MomentWords.words(passkey.getCreated()),
                MomentWords.words(passkey.getLastUsed()));
    }
}
