package org.counterclaim.account;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

import org.counterclaim.account.AccountCredentials.Credential;
import org.counterclaim.web.LocalPath;
import org.counterclaim.web.SeeOther;

/** Signs people in by password, and out. */
@Controller
class SignInController {

    private static final String WRONG = "No account has this email address and password together. Check both.";

    private final SignInThrottle attempts;
    private final KnownDevices devices;
    private final AccountCredentials credentials;
    private final PasswordHashes hashes;
    private final SessionOpener entrance;
    private final SignInPages pages;
    private final LocalSignInPolicy local;

    SignInController(SignInThrottle attempts, KnownDevices devices, AccountCredentials credentials, PasswordHashes hashes,
            SessionOpener entrance, SignInPages pages, LocalSignInPolicy local) {
        this.attempts = attempts;
        this.devices = devices;
        this.credentials = credentials;
        this.hashes = hashes;
        this.entrance = entrance;
        this.pages = pages;
        this.local = local;
    }

    /** Shows the page; somebody who is signed in is redirected, unless one of their roles needs a second factor. */
    @GetMapping("/sign-in")
    Object page(@RequestParam Optional<String> then, @Nullable SignedIn person, HttpServletRequest request, Model model) {
        if (person != null && person.withheld().isEmpty()) {
            return SeeOther.other(LocalPath.orElse(then.orElse(null), UserMenu.firstPlace(person)));
        }
        model.addAttribute("withheld", person == null ? "" : Role.words(person.withheld()));
        return pages.page(new SignInForm(null, null, then.orElse(null)), request, model);
    }

    /** Signs in. A failure gets the same answer and takes as much work whether or not the account exists. */
    @PostMapping("/sign-in")
    Object signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        boolean isKnown = devices.isOf(form.typedEmail(), request);
        Duration wait = attempts.count(form.typedEmail(), request.getRemoteAddr(), isKnown);
        if (wait.isPositive()) {
            return pages.tooMany(wait, form, request, response, model);
        }
        Optional<Credential> credential = find(form.typedEmail());
        boolean right = hashes.match(form.typedPassword(), credential.map(Credential::hash).orElse(null));
        if (!right) {
            credential.ifPresent(credentials::refused);
        }
        if (!right || credential.isEmpty() || credential.get().isLocked()) {
            return pages.refused(right ? SignInPages.LOCKED : WRONG, form, request, response, model);
        }
        attempts.forget(form.typedEmail(), request.getRemoteAddr(), isKnown);
        if (!local.allows(credential.get().account())) {
            return pages.elsewhere(form, request, response, model);
        }
        entrance.admit(credential.get().account(), FactorGrantedAuthority.PASSWORD_AUTHORITY, request, response);
        return pages.welcome(form, request, model);
    }

    private Optional<Credential> find(String typed) {
        try {
            return credentials.at(EmailAddress.of(typed));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    @PostMapping("/sign-out")
    RedirectView signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return SeeOther.other("/");
    }
}
