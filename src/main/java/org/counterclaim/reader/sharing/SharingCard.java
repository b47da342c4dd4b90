package org.counterclaim.reader.sharing;

import org.springframework.ui.Model;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.core.InputText;

/**
 * What other sites show beside a link to a page (Open Graph, ogp.me). Its words stand alone there, under the site's name, so they say whose
 * words they are and judge nothing.
 *
 * @param title the page's name; a proposition is in quotation marks
 * @param description plain text
 * @param href the path of the page without parameters
 */
public record SharingCard(String title, String description, String href) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 300;

    /** Cuts texts that are longer than cards. */
    public SharingCard {
        title = InputText.fitting(inOneLine(title), LONGEST_TITLE);
        description = InputText.fitting(inOneLine(description), LONGEST_DESCRIPTION);
    }

    /** Returns the title for a page about somebody's proposition, which is nobody else's. */
    public static String claimed(String proposition) {
        return "Claim: “" + InputText.fitting(inOneLine(proposition), LONGEST_TITLE - "Claim: “”".length()) + "”";
    }

    /** Shows it on a page, with the page's lasting address. */
    public void addTo(Model model, SiteAddress site) {
        model.addAttribute("card", this).addAttribute("description", description).addAttribute("canonical", site.of(href));
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
