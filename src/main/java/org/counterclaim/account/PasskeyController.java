package org.counterclaim.account;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.counterclaim.account.AccountCredentials.Credential;
import org.counterclaim.web.SeeOther;

/** Signs people in by passkey, and adds and removes passkeys. */
@Controller
class PasskeyController {

    private static final int LONGEST_LABEL = 100;

    private final PasskeyCeremony ceremony;
    private final Passkeys passkeys;
    private final AccountCredentials credentials;
    private final SignInThrottle attempts;
    private final SessionOpener entrance;
    private final SignInPages signIn;
    private final AccountPages pages;
    private final LocalSignInPolicy local;

    PasskeyController(PasskeyCeremony ceremony, Passkeys passkeys, AccountCredentials credentials, SignInThrottle attempts,
            SessionOpener entrance, SignInPages signIn, AccountPages pages, LocalSignInPolicy local) {
        this.ceremony = ceremony;
        this.passkeys = passkeys;
        this.credentials = credentials;
        this.attempts = attempts;
        this.entrance = entrance;
        this.signIn = signIn;
        this.pages = pages;
        this.local = local;
    }

    /** Returns the options for a browser's authenticators as JSON; this creates the session of somebody who signs in. */
    @PostMapping(path = "/sign-in/passkeys/challenges", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> challenge(HttpServletRequest request) {
        Duration wait = attempts.count(request.getRemoteAddr());
        return wait.isPositive()
                ? ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1))
                        .build()
                : ResponseEntity.ok(ceremony.offerToUse(request));
    }

    /** Signs in, and checks here whether the account is locked, because the library does not. */
    @PostMapping("/sign-in/passkeys")
    Object use(@RequestParam Optional<String> credential, SignInForm form, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        UUID account = ceremony.use(credential.orElse(null), request).orElse(null);
        boolean locked = account != null && credentials.of(account).map(Credential::isLocked).orElse(true);
        if (account == null || locked) {
            return signIn.refused(locked ? SignInPages.LOCKED : "That passkey was not accepted. Try again, or use your password.",
                    form, request, response, model);
        }
        attempts.forget(request.getRemoteAddr());
        if (!local.allows(account) && !isSecondFactor(account)) {
            return signIn.elsewhere(form, request, response, model);
        }
        entrance.admit(account, FactorGrantedAuthority.WEBAUTHN_AUTHORITY, request, response);
        return signIn.welcome(form, request, model);
    }

    /** Whether this person has signed in already, otherwise than by a passkey. */
    private static boolean isSecondFactor(UUID account) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        return before != null && account.toString().equals(before.getPrincipal());
    }

    @PostMapping("/account/passkeys")
    Object add(@Nullable String credential, @Nullable String label, SignedIn person, HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FormProblems problems = new FormProblems();
        String name = problems.text("label", label, LONGEST_LABEL, "Write a name by which you will know this passkey.");
        if (name != null && !ceremony.add(credential, name, request)) {
            problems.add("label", "The passkey was not accepted. Try again.");
        }
        if (problems.areNone()) {
            return SeeOther.other("/account");
        }
        model.addAttribute("label", label);
        return pages.refused(person, problems.byField(), request, response, model);
    }

    @PostMapping("/account/passkeys/removals")
    Object remove(@Nullable String passkey, SignedIn person) {
        passkeys.of(person.id()).stream().map(CredentialRecord::getCredentialId).filter(id -> id.toBase64UrlString().equals(passkey))
                .findAny()
                .ifPresent(id -> passkeys.delete(id, person.id()));
        return SeeOther.other("/account");
    }
}
