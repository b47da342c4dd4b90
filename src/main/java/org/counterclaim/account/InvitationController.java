package org.counterclaim.account;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import org.counterclaim.account.AccountCredentials.Credential;
import org.counterclaim.web.SeeOther;

/** The page of a one-time link, on which its person chooses a password. */
@Controller
class InvitationController {

    private static final String PAGE = "account/invitation";

    private final OneTimeLinks links;
    private final AccountOnboarding membership;
    private final Accounts accounts;
    private final AccountCredentials credentials;
    private final PasswordHashes hashes;
    private final SessionOpener entrance;
    private final LocalSignInPolicy local;
    private final IdentityProviders providers;

    InvitationController(OneTimeLinks links, AccountOnboarding membership, Accounts accounts, AccountCredentials credentials,
            PasswordHashes hashes, SessionOpener entrance, LocalSignInPolicy local, IdentityProviders providers) {
        this.links = links;
        this.membership = membership;
        this.accounts = accounts;
        this.credentials = credentials;
        this.hashes = hashes;
        this.entrance = entrance;
        this.local = local;
        this.providers = providers;
    }

    @GetMapping("/invitations/{token}")
    String page(@PathVariable String token, HttpServletResponse response, Model model) {
        return page(token, Map.of(), HttpStatus.OK, response, model);
    }

    @PostMapping("/invitations/{token}")
    Object choose(@PathVariable String token, ChoosePasswordForm form, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        FormProblems problems = new FormProblems();
        String hash = links.account(token).filter(local::allows).isEmpty() ? null : form.hash(problems, hashes);
        if (hash == null) {
            return page(token, problems.byField(), HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        }
        UUID account = membership.choose(token, hash);
        if (account == null) {
            return page(token, Map.of(), HttpStatus.OK, response, model);
        }
        if (!credentials.of(account).orElseThrow().isLocked()) {
            entrance.admit(account, FactorGrantedAuthority.PASSWORD_AUTHORITY, request, response);
        }
        return SeeOther.other("/sign-in");
    }

    private String page(String token, Map<String, String> problems, HttpStatus status, HttpServletResponse response, Model model) {
        Credential credential = links.account(token).flatMap(credentials::of).orElse(null);
        response.setStatus(credential == null ? HttpStatus.NOT_FOUND.value() : status.value());
        boolean elsewhere = credential != null && !local.allows(credential.account());
        model.addAttribute("elsewhere", elsewhere ? providers.names() : "").addAttribute("problems", problems)
                .addAttribute("email", credential == null ? "" : credential.email())
                .addAttribute("name", credential == null ? "" : accounts.findById(credential.account()).orElseThrow().publicName());
        return PAGE;
    }
}
