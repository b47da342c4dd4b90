package org.counterclaim.account;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import org.counterclaim.account.AccountOnboarding.Invitation;
import org.counterclaim.core.EnumWords;

/** The pages that list all accounts and invite people. */
@Controller
class AccountsController {

    private final AccountLines lines;
    private final AccountOnboarding membership;
    private final LinkDelivery handed;

    AccountsController(AccountLines lines, AccountOnboarding membership, LinkDelivery handed) {
        this.lines = lines;
        this.membership = membership;
        this.handed = handed;
    }

    /** The form with which an administrator invites somebody. */
    public record InviteForm(@Nullable String publicName, @Nullable String email, @Nullable Set<String> roles) {

        /** Returns the ticked roles. */
        public Set<String> ticked() {
            return roles == null ? Set.of() : roles;
        }
    }

    @GetMapping("/admin/accounts")
    String page(Model model) {
        return page(new InviteForm(null, null, null), Map.of(), model);
    }

    @PostMapping("/admin/accounts")
    Object invite(InviteForm form, SignedIn by, HttpServletRequest request, HttpServletResponse response, Model model) {
        FormProblems problems = new FormProblems();
        String name =
                problems.text("publicName", form.publicName(), SetUpController.LONGEST_NAME,
                        "Write the name under which this person appears in public.");
        EmailAddress email = problems.read("email", form.email(), EmailAddress::of);
        Set<Role> roles = roles(form.roles(), problems);
        if (name != null && email != null && problems.areNone()) {
            Invitation invited = membership.invite(name, email, roles, by.author());
            if (invited != null) {
                return handed.over(invited.account(), email.text(), invited.token(), request, model);
            }
            problems.add("email", "An account has this email address already.");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, problems.byField(), model);
    }

    /** Returns the ticked roles; an unknown one is a problem, because browsers send only existing roles. */
    static Set<Role> roles(@Nullable Set<String> ticked, FormProblems problems) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : ticked == null ? Set.<String>of() : ticked) {
            Role role = problems.read("roles", word, typed -> EnumWords.parse(Role.values(), typed));
            if (role != null) {
                roles.add(role);
            } else {
                problems.byField().put("roles", "There is no such role. Tick one of these.");
            }
        }
        return roles;
    }

    private String page(InviteForm form, Map<String, String> problems, Model model) {
        model.addAttribute("accounts", lines.all()).addAttribute("form", form).addAttribute("problems", problems)
                .addAttribute("roles", Role.values());
        return "account/accounts";
    }
}
