package org.counterclaim.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The redirect that answers an accepted form: RFC 9110, section 15.4.4. */
public final class SeeOther {

    private SeeOther() {}

    /**
     * Returns a redirect with status 303.
     *
     * @param path a path of this site, optionally with a query; braces in it have no special meaning
     */
    public static RedirectView other(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }

    /** Returns the same redirect for methods that otherwise return a page. */
    public static ModelAndView page(String path) {
        return new ModelAndView(other(path));
    }
}
