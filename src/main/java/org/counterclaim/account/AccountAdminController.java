package org.counterclaim.account;

import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import org.counterclaim.account.LocalSignInPolicy.LastLocalAdministratorException;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.SeeOther;

/** The pages on which administrators manage one account. */
@Controller
class AccountAdminController {

    private static final String ADDRESS = "/admin/accounts/{slug}";
    private static final int LONGEST_REASON = 2_000;

    private final AccountLines lines;
    private final Accounts accounts;
    private final AccountAdministration administration;
    private final OneTimeLinks links;
    private final PersonalTokens tokens;
    private final LinkDelivery handed;
    private final IdentityLinks identities;

    AccountAdminController(AccountLines lines, Accounts accounts, AccountAdministration administration, OneTimeLinks links,
            PersonalTokens tokens, LinkDelivery handed, IdentityLinks identities) {
        this.lines = lines;
        this.accounts = accounts;
        this.administration = administration;
        this.links = links;
        this.tokens = tokens;
        this.handed = handed;
        this.identities = identities;
    }

    /** The form for roles; a set, because a browser sends each ticked box. */
    record RolesForm(@Nullable Set<String> roles, @Nullable Integer revision) {}

    @GetMapping(ADDRESS)
    String page(@PathVariable String slug, SignedIn by, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("mailed", request.getParameter("mailed") != null);
        return page(line(slug), by, Map.of(), HttpStatus.OK, response, model);
    }

    @PostMapping(ADDRESS + "/roles")
    Object assign(@PathVariable String slug, RolesForm form, SignedIn by, HttpServletResponse response, Model model) {
        AccountLine line = line(slug);
        FormProblems problems = new FormProblems();
        Set<Role> roles = AccountsController.roles(form.roles(), problems);
        if (line.id().equals(by.id()) && !roles.contains(Role.ADMINISTRATOR)) {
            problems.add("roles", "You cannot stop being an administrator yourself: another one has to do that.");
        }
        if (!problems.areNone()) {
            return page(line, by, problems.byField(), HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        }
        try {
            if (form.revision() == null || !administration.assign(line.id(), roles, form.revision(), by.author())) {
                return page(line, by, Map.of("roles", "Somebody else changed this account meanwhile. It is shown as it is now; you ticked: "
                        + Role.words(roles) + "."), HttpStatus.CONFLICT, response, model);
            }
            return SeeOther.other(line.href());
        } catch (LastLocalAdministratorException last) {
            return page(line, by, Map.of("roles", LastLocalAdministratorException.WORDS), HttpStatus.UNPROCESSABLE_CONTENT, response,
                    model);
        }
    }

    @PostMapping(ADDRESS + "/locks")
    Object lock(@PathVariable String slug, @Nullable String reason, SignedIn by, HttpServletResponse response, Model model) {
        AccountLine line = line(slug);
        FormProblems problems = new FormProblems();
        String why = problems.text("reason", reason, LONGEST_REASON, "Write why, for the other administrators.");
        if (line.id().equals(by.id())) {
            problems.add("reason", "You cannot lock yourself out: another administrator has to do that.");
        }
        try {
            if (why != null && problems.areNone()) {
                administration.lock(line.id(), why, by.id());
                return SeeOther.other(line.href());
            }
        } catch (LastLocalAdministratorException last) {
            problems.add("reason", LastLocalAdministratorException.WORDS);
        }
        model.addAttribute("reason", reason);
        return page(line, by, problems.byField(), HttpStatus.UNPROCESSABLE_CONTENT, response, model);
    }

    @PostMapping(ADDRESS + "/unlockings")
    Object unlock(@PathVariable String slug, SignedIn by) {
        AccountLine line = line(slug);
        administration.unlock(line.id(), by.id());
        return SeeOther.other(line.href());
    }

    /** Unlinks the account from the identity provider. */
    @PostMapping(ADDRESS + "/unlinkings")
    Object unlink(@PathVariable String slug) {
        AccountLine line = line(slug);
        identities.unlink(line.id());
        return SeeOther.other(line.href());
    }

    @PostMapping(ADDRESS + "/links")
    Object link(@PathVariable String slug, SignedIn by, HttpServletRequest request, Model model) {
        AccountLine line = line(slug);
        if (line.email() == null) {
            throw new NotFoundException();
        }
        return handed.over(accounts.findById(line.id()).orElseThrow(), line.email(), links.make(line.id(), by.id()), request, model);
    }

    @PostMapping(ADDRESS + "/token-revocations")
    Object revoke(@PathVariable String slug, @Nullable String token, SignedIn by) {
        AccountLine line = line(slug);
        TokenController.id(token).ifPresent(id -> tokens.revoke(line.id(), id, by.id()));
        return SeeOther.other(line.href());
    }

    private AccountLine line(String slug) {
        return lines.at(slug).orElseThrow(() -> new NotFoundException());
    }

    private String page(AccountLine line, SignedIn by, Map<String, String> problems, HttpStatus status, HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        model.addAttribute("account", line).addAttribute("problems", problems).addAttribute("roles", Role.values())
                .addAttribute("tokens", tokens.of(line.id()))
                .addAttribute("own", line.id().equals(by.id()))
                .addAttribute("provider", identities.providerOf(line.id()).orElse(""));
        return "account/account-admin";
    }
}
