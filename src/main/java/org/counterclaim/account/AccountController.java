package org.counterclaim.account;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.counterclaim.account.AccountCredentials.Credential;
import org.counterclaim.web.SeeOther;

/** The pages of a person's own account. */
@Controller
class AccountController {

    private final AccountPages pages;
    private final SignInThrottle attempts;
    private final AccountCredentials credentials;
    private final PasswordHashes hashes;
    private final OpenSessions sessions;
    private final PersonalTokens tokens;

    AccountController(AccountPages pages, SignInThrottle attempts, AccountCredentials credentials, PasswordHashes hashes,
            OpenSessions sessions, PersonalTokens tokens) {
        this.pages = pages;
        this.attempts = attempts;
        this.credentials = credentials;
        this.hashes = hashes;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @GetMapping("/account")
    String page(SignedIn person, HttpServletRequest request, Model model) {
        return pages.page(person, Map.of(), request, model);
    }

    /** Ends one session or, if none is named, all of them, and revokes all tokens. */
    @PostMapping("/account/sign-outs")
    Object signOut(@Nullable String session, SignedIn person) {
        if (session == null) {
            sessions.endAll(person.id());
            tokens.revokeAll(person.id(), person.id());
            return SeeOther.other("/sign-in");
        }
        sessions.end(person.id(), session);
        return SeeOther.other("/account");
    }

    /** Sets the time zone; an empty value stands for the browser's. */
    @PostMapping("/account/zone")
    Object goBy(@RequestParam(defaultValue = "") String zone, SignedIn person, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        Optional<ZoneId> chosen = TimeZoneChoices.find(zone);
        if (chosen.isEmpty() && !zone.isEmpty()) {
            return pages.refused(person, Map.of("zone", "Choose one of the zones offered."), request, response, model);
        }
        credentials.setZone(person.id(), chosen.orElse(null));
        return SeeOther.other("/account#zone");
    }

    /**
     * Changes the password, ends other sessions and revokes all tokens. It requires the present one, because a session may be left open,
     * and limits attempts as signing in does.
     */
    @PostMapping("/account/password")
    Object change(@Nullable String presentPassword, ChoosePasswordForm form, SignedIn person, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        Credential credential = credentials.of(person.id()).orElseThrow();
        FormProblems problems = new FormProblems();
        if (attempts.count(credential.email(), request.getRemoteAddr(), true).isPositive()) {
            problems.add("presentPassword", "There were too many attempts. Try again in a few minutes.");
        } else if (!hashes.match(presentPassword == null ? "" : presentPassword, credential.hash())) {
            problems.add("presentPassword", "This is not your present password.");
        } else {
            attempts.forget(credential.email(), request.getRemoteAddr(), true);
        }
        String hash = problems.areNone() ? form.hash(problems, hashes) : null;
        if (hash == null) {
            return pages.refused(person, problems.byField(), request, response, model);
        }
        credentials.setHash(person.id(), hash);
        sessions.endAllBut(person.id(), request.getSession().getId());
        tokens.revokeAll(person.id(), person.id());
        return SeeOther.other("/account");
    }
}
