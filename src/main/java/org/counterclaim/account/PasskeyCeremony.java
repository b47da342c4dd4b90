package org.counterclaim.account;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ResolvableType;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two ceremonies of WebAuthn (Level 3, section 7). A page carries the options as JSON, and the session keeps their challenge; the
 * page's form brings back the authenticator's answer. A challenge works once. Each passkey must verify its person by a fingerprint, a PIN
 * or the like, because it may be their only factor.
 */
@Component
class PasskeyCeremony {

    private static final Logger log = LoggerFactory.getLogger(PasskeyCeremony.class);
    private static final int LONGEST_ANSWER = 100_000;

    private final Webauthn4JRelyingPartyOperations site;
    private final PasskeyChallenges additions = new PasskeyChallenges("add-passkey-", Clock.systemUTC());
    private final PasskeyChallenges uses = new PasskeyChallenges("use-passkey-", Clock.systemUTC());
    private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyCeremony(PasskeyOwners owners, Passkeys passkeys, SiteAddress address) {
        this.site = new Webauthn4JRelyingPartyOperations(owners, passkeys,
                PublicKeyCredentialRpEntity.builder().id(address.host()).name("Counterclaim").build(), Set.of(address.origin()));
        site.setCustomizeCreationOptions(options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED).userVerification(UserVerificationRequirement.REQUIRED).build()));
        site.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    /** Returns the options for adding a passkey to the account that is signed in. */
    String offerToAdd(Authentication person, HttpServletRequest request) {
        PublicKeyCredentialCreationOptions options = site.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(person));
        additions.add(options.getChallenge().toBase64UrlString(), options, request);
        return json.writeValueAsString(options);
    }

    /** Adds the passkey that a form brought back; returns false if it is invalid. */
    boolean add(@Nullable String answer, String label, HttpServletRequest request) {
        return accepted(() -> {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential = read(answer, AuthenticatorAttestationResponse.class);
            PublicKeyCredentialCreationOptions options =
                    additions.take(challenge(credential), PublicKeyCredentialCreationOptions.class, request).orElseThrow();
            return site.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(options, new RelyingPartyPublicKey(credential, label)));
        }).isPresent();
    }

    /** Returns the options for signing in with any passkey. */
    String offerToUse(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options =
                site.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        uses.add(options.getChallenge().toBase64UrlString(), options, request);
        return json.writeValueAsString(options);
    }

    /** Returns the account of the passkey that a form brought back; empty if there is none. */
    Optional<UUID> use(@Nullable String answer, HttpServletRequest request) {
        return accepted(() -> {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential = read(answer, AuthenticatorAssertionResponse.class);
            PublicKeyCredentialRequestOptions options =
                    uses.take(challenge(credential), PublicKeyCredentialRequestOptions.class, request).orElseThrow();
            return PasskeyOwners.account(site.authenticate(new RelyingPartyAuthenticationRequest(options, credential)).getId());
        });
    }

    /** Returns the challenge that an answer belongs to; the library then checks the answer against it. */
    private String challenge(PublicKeyCredential<? extends AuthenticatorResponse> answer) {
        return json.readTree(answer.getResponse().getClientDataJSON().getBytes()).get("challenge").stringValue();
    }

    private <R extends AuthenticatorResponse> PublicKeyCredential<R> read(@Nullable String answer, Class<R> type) {
        if (answer == null || answer.length() > LONGEST_ANSWER) {
            throw new IllegalArgumentException("no answer of an authenticator");
        }
        return json.readValue(answer, json.constructType(ResolvableType.forClassWithGenerics(PublicKeyCredential.class, type).getType()));
    }

    /** Runs a ceremony; returns empty if the library throws, which it does in many different ways. */
    private static <T> Optional<T> accepted(Supplier<T> ceremony) {
        try {
            return Optional.of(ceremony.get());
        } catch (DataAccessException failed) {
            throw failed;
        } catch (RuntimeException wrong) {
            log.debug("A passkey was not accepted", wrong);
            return Optional.empty();
        }
    }
}
