package org.counterclaim.account;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

import org.counterclaim.account.Credentials.Credential;
import org.counterclaim.web.See;

/** The way in and out. */
@Controller
class SignInController {

    private static final String PAGE = "account/sign-in";
    private static final String WRONG = "No account has this email address and password together. Check both.";
    private static final String LOCKED = "This account is locked. An administrator can unlock it.";

    private final Attempts attempts;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final Entrance entrance;
    private final SignedInAccounts accounts;

    SignInController(Attempts attempts, Credentials credentials, PasswordHashes hashes, Entrance entrance, SignedInAccounts accounts) {
        this.attempts = attempts;
        this.credentials = credentials;
        this.hashes = hashes;
        this.entrance = entrance;
        this.accounts = accounts;
    }

    @GetMapping("/sign-in")
    Object page(@RequestParam Optional<String> then, @Nullable SignedIn person, Model model) {
        if (person != null) {
            return See.other(LocalPath.orElse(then.orElse(null), Desk.firstPlace(person)));
        }
        model.addAttribute("form", new SignInForm(null, null, then.orElse(null)));
        return PAGE;
    }

    /** The same answer, and as much work, whether or not the account exists. */
    @PostMapping("/sign-in")
    Object signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        Duration wait = attempts.count(form.typedEmail(), request.getRemoteAddr());
        if (wait.isPositive()) {
            return tooMany(wait, form, request, response, model);
        }
        Optional<Credential> credential = find(form.typedEmail());
        boolean right = hashes.match(form.typedPassword(), credential.map(Credential::hash).orElse(null));
        if (!right || credential.isEmpty() || credential.get().isLocked()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return refused(right ? LOCKED : WRONG, form, request, model);
        }
        attempts.forget(form.typedEmail(), request.getRemoteAddr());
        entrance.admit(credential.get().account(), FactorGrantedAuthority.PASSWORD_AUTHORITY, request, response);
        return welcome(form, request, model);
    }

    private Optional<Credential> find(String typed) {
        try {
            return credentials.at(EmailAddress.of(typed));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String tooMany(Duration wait, SignInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        long minutes = wait.toMinutes() + 1;
        return refused("There were too many attempts to sign in. Try again in " + (minutes == 1 ? "a minute." : minutes + " minutes."),
                form, request, model);
    }

    private static String refused(String why, SignInForm form, HttpServletRequest request, Model model) {
        model.addAttribute("form", form).addAttribute("problem", why).addAttribute("again", Again.carriedBy(request));
        return PAGE;
    }

    /** A form that was sent without a session waits to be sent again; else on to the page that asked. */
    private Object welcome(SignInForm form, HttpServletRequest request, Model model) {
        SignedIn person = accounts.of(SecurityContextHolder.getContext().getAuthentication(), request);
        Again again = Again.carriedBy(request);
        if (again != null) {
            model.addAttribute("again", again);
            return "account/again";
        }
        return See.other(LocalPath.orElse(form.then(), person == null ? "/account" : Desk.firstPlace(person)));
    }

    @PostMapping("/sign-out")
    RedirectView signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return See.other("/");
    }
}
