package org.counterclaim.account;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.counterclaim.web.SeeOther;

/** Delivers a one-time link: by mail or, failing that, once on a page for the administrator. */
@Component
class LinkDelivery {

    private final LinkMailer mail;
    private final SiteAddress site;

    LinkDelivery(LinkMailer mail, SiteAddress site) {
        this.mail = mail;
        this.site = site;
    }

    /** Returns the page to answer with. The link is not stored, so no other page could show it after a redirect. */
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
