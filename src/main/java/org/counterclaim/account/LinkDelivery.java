package org.counterclaim.account;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.counterclaim.web.SeeOther;

/** Brings a one-time link to the person it is for: by mail, or else on a page for the administrator, this one time. */
@Component
class LinkDelivery {

    private final LinkMailer mail;
    private final SiteAddress site;

    LinkDelivery(LinkMailer mail, SiteAddress site) {
        this.mail = mail;
        this.site = site;
    }

    /** The page to answer with: what stands in it is nowhere kept, so there is no page to redirect to. */
    Object over(Account account, String email, String token, HttpServletRequest request, Model model) {
        String origin = site.reachedBy(request);
        String asked = SiteAddress.asked(request);
        String link = origin + "/invitations/" + token;
        if (mail.send(email, account.publicName(), link)) {
            return SeeOther.other("/admin/accounts/" + account.slug() + "?mailed");
        }
        model.addAttribute("name", account.publicName()).addAttribute("email", email).addAttribute("link", link)
                .addAttribute("back", "/admin/accounts/" + account.slug()).addAttribute("hours", OneTimeLinks.HOURS)
                .addAttribute("elsewhere", asked.equals(origin) ? null : asked);
        return "account/link";
    }
}
