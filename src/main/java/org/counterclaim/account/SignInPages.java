package org.counterclaim.account;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.counterclaim.web.LocalPath;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.error.ResendableForm;

/** The answers to attempts to sign in, by whichever factor. */
@Component
class SignInPages {

    private static final Logger log = LoggerFactory.getLogger(SignInPages.class);

    static final String LOCKED = "This account is locked. An administrator can unlock it.";

    private static final String PAGE = "account/sign-in";

    private final SignedInAccounts accounts;
    private final IdentityProviders providers;
    private final Counter refusals;

    SignInPages(SignedInAccounts accounts, IdentityProviders providers, MeterRegistry meters) {
        this.accounts = accounts;
        this.providers = providers;
        this.refusals = meters.counter("counterclaim.sign.ins.refused");
    }

    String page(SignInForm form, HttpServletRequest request, Model model) {
        model.addAttribute("form", form).addAttribute("again", ResendableForm.carriedBy(request))
                .addAttribute("providers", providers.buttons(form.then()))
                .addAttribute("forAdministrators", providers.leavePasswordsToAdministrators());
        return PAGE;
    }

    /** Returns the page again, with a reason. */
    String refused(String why, SignInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        refusals.increment();
        log.warn("A sign-in was refused: {}", why);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", why);
        return page(form, request, model);
    }

    /** Returns the page again, to somebody whose account does not sign in with a password or passkey kept here. */
    String elsewhere(SignInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return refused("This account does not sign in with a password or passkey of this site. Sign in through " + providers.names()
                + ".", form, request, response, model);
    }

    /** Returns the page again, with how long to wait. */
    String tooMany(Duration wait, SignInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        long minutes = wait.toMinutes() + 1;
        String page =
                refused("There were too many attempts to sign in. Try again in " + (minutes == 1 ? "a minute." : minutes + " minutes."),
                        form, request, response, model);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        return page;
    }

    /** Returns a page that can send a form again that came without a session; otherwise redirects to the page that asked. */
    Object welcome(SignInForm form, HttpServletRequest request, Model model) {
        SignedIn person = accounts.of(SecurityContextHolder.getContext().getAuthentication(), request);
        ResendableForm again = ResendableForm.carriedBy(request);
        if (again != null) {
            model.addAttribute("again", again);
            return "account/again";
        }
        if (request.getSession().getAttribute(SessionOpener.REFUSED) instanceof FailedSignIns refused && refused.areMany()
                && form.then() == null) {
            return SeeOther.other("/account");
        }
        return SeeOther.other(LocalPath.orElse(form.then(), person == null ? "/account" : UserMenu.firstPlace(person)));
    }
}
