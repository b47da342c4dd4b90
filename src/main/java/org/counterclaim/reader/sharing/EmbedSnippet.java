package org.counterclaim.reader.sharing;

import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

import org.counterclaim.account.SiteAddress;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * HTML with which another site shows a page of this one in a frame.
 *
 * @param page the whole address of the page
 * @param frame the whole address of its small form
 * @param script the whole address of the script that fits frames to what is in them
 * @param title names the frame to people who do not see it
 */
public record EmbedSnippet(String page, String frame, String script, String title) {

    /** Its size in pixels, unless the other site wishes another. */
    public static final int WIDTH = 640;
    public static final int HEIGHT = 560;

    /** How to embed the page at a path. */
    public static EmbedSnippet of(String href, String name, SiteAddress site) {
        return new EmbedSnippet(site.of(href), site.of("/embed" + href), site.of("/embed.js"), name + " - Counterclaim");
    }

    /** Returns the HTML. Without the script, the frame keeps its height and scrolls. */
    public String html() {
        return html("100%", HEIGHT);
    }

    /**
     * Returns the HTML in another size.
     *
     * @param width in pixels or percent
     * @param height in pixels
     */
    public String html(String width, int height) {
        return """
                <iframe src="%s" title="%s" width="%s" height="%d" loading="lazy" style="border: 0; max-width: 100%%"></iframe>
                <script src="%s" async></script>""".formatted(frame, HtmlUtils.htmlEscape(title, UTF_8.name()), width, height, script);
    }

    /** Returns the whole address at which programs read how to embed it. */
    public String oembed(SiteAddress site) {
        return site.of("/oembed?url=" + UriUtils.encode(page, UTF_8));
    }
}
