package org.counterclaim.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to a form that was taken: go and see another page (RFC 9110, section 15.4.4). */
public final class SeeOther {

    private SeeOther() {}

    /**
     * A redirect with status 303.
     *
     * @param path a path of this site, with a query if need be; braces in it mean nothing
     */
    public static RedirectView other(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }

    /** The same for a method that answers with a page otherwise. */
    public static ModelAndView page(String path) {
        return new ModelAndView(other(path));
    }
}
