package org.counterclaim.account;

import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.counterclaim.core.MomentWords;

/** Assembles the page of a person's own account. */
@Component
class AccountPages {

    private final AccountCredentials credentials;
    private final OpenSessions sessions;
    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final IdentityLinks links;

    AccountPages(AccountCredentials credentials, OpenSessions sessions, Passkeys passkeys, PasskeyCeremony ceremony, IdentityLinks links) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.links = links;
    }

    /** A passkey as its owner sees it. */
    public record PasskeyLine(String id, String label, String added, String used) {

        static PasskeyLine of(CredentialRecord passkey) {
            return new PasskeyLine(passkey.getCredentialId().toBase64UrlString(), passkey.getLabel(),
                    MomentWords.words(passkey.getCreated()), MomentWords.words(passkey.getLastUsed()));
        }
    }

    String page(SignedIn person, Map<String, String> problems, HttpServletRequest request, Model model) {
        model.addAttribute("person", person).addAttribute("problems", problems)
                .addAttribute("withheld", person.withheld().isEmpty() ? "" : Role.words(person.withheld()))
                .addAttribute("email", credentials.of(person.id()).orElseThrow().email())
                .addAttribute("provider", links.providerOf(person.id()).orElse(""))
                .addAttribute("zones", TimeZoneChoices.ALL)
                .addAttribute("refusedBefore", request.getSession().getAttribute(SessionOpener.REFUSED) instanceof FailedSignIns refused
                        ? refused.words() : "")
                .addAttribute("sessions", sessions.of(person.id(), request.getSession().getId()))
                .addAttribute("passkeys", passkeys.of(person.id()).stream().map(PasskeyLine::of).toList())
                .addAttribute("offer", ceremony.offerToAdd(
                        Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()), request));
        return "account/account";
    }

    /** Returns the page again, with what was wrong. */
    String refused(SignedIn person, Map<String, String> problems, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(person, problems, request, model);
    }
}
