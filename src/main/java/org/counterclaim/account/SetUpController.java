package org.counterclaim.account;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import org.counterclaim.web.SeeOther;

/** The page of the link in the log, on which the first administrator opens an account. */
@Controller
class SetUpController {

    static final int LONGEST_NAME = 200;

    private static final String PAGE = "account/set-up";

    private final OneTimeLinks links;
    private final AccountOnboarding membership;
    private final AccountCredentials credentials;
    private final PasswordHashes hashes;
    private final SessionOpener entrance;

    SetUpController(OneTimeLinks links, AccountOnboarding membership, AccountCredentials credentials, PasswordHashes hashes,
            SessionOpener entrance) {
        this.links = links;
        this.membership = membership;
        this.credentials = credentials;
        this.hashes = hashes;
        this.entrance = entrance;
    }

    /** The form of the first administrator. The password is never shown again. */
    public record SetUpForm(@Nullable String publicName, @Nullable String email, @Nullable String password,
            @Nullable String passwordAgain) {

        ChoosePasswordForm chosen() {
            return new ChoosePasswordForm(password, passwordAgain);
        }

        /** Omits the password, because records are often printed. */
        @Override
        public String toString() {
            return "SetUpForm[...]";
        }
    }

    @GetMapping("/set-up/{token}")
    String page(@PathVariable String token, HttpServletResponse response, Model model) {
        return page(token, new SetUpForm(null, null, null, null), Map.of(), HttpStatus.OK, response, model);
    }

    @PostMapping("/set-up/{token}")
    Object setUp(@PathVariable String token, SetUpForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!isGood(token)) {
            return page(token, form, Map.of(), HttpStatus.NOT_FOUND, response, model);
        }
        FormProblems problems = new FormProblems();
        String name = problems.text("publicName", form.publicName(), LONGEST_NAME, "Write the name under which you appear in public.");
        EmailAddress email = problems.read("email", form.email(), EmailAddress::of);
        String hash = form.chosen().hash(problems, hashes);
        if (name == null || email == null || hash == null) {
            return page(token, form, problems.byField(), HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        }
        UUID account = membership.setUp(token, name, email, hash);
        if (account == null) {
            return page(token, form, Map.of(), HttpStatus.NOT_FOUND, response, model);
        }
        entrance.admit(account, FactorGrantedAuthority.PASSWORD_AUTHORITY, request, response);
        return SeeOther.other("/admin/accounts");
    }

    private boolean isGood(String token) {
        return links.isForFirst(token) && credentials.areNone();
    }

    private String page(String token, SetUpForm form, Map<String, String> problems, HttpStatus status, HttpServletResponse response,
            Model model) {
        boolean good = isGood(token);
        response.setStatus(good ? status.value() : HttpStatus.NOT_FOUND.value());
        model.addAttribute("form", form).addAttribute("problems", problems).addAttribute("good", good);
        return PAGE;
    }
}
