package org.counterclaim.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Leads from a form that was posted to the page that shows what became of it: RFC 9110, section 15.4.4. */
public final class SeeOther {

    private SeeOther() {}

    /** To an address of this site, from its root. */
    public static ModelAndView at(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
