package org.counterclaim.reader.embed;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.reader.Tombstones;
import org.counterclaim.reader.embed.EmbeddableRecords.Embeddable;
import org.counterclaim.reader.sharing.EmbedSnippet;
import org.counterclaim.reader.sharing.SharingCard;
import org.counterclaim.story.StoryType;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.cache.CachePolicy;
import org.counterclaim.web.cache.EncodedBody;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Tells programs how to embed a page of this site (oembed.com, version 1.0). It looks the address up, and fetches nothing. */
@Controller
class OembedController {

    private static final Pattern PAGE = Pattern.compile("(?:/embed)?/(stories|claims)/([a-z0-9-]+)(?:[?#].*)?");
    private static final Pattern PIXELS = Pattern.compile("[1-9][0-9]{0,5}");
    private static final int QUICK = 1;

    private final EmbeddableRecords records;
    private final Tombstones tombstones;
    private final SiteAddress site;

    OembedController(EmbeddableRecords records, Tombstones tombstones, SiteAddress site) {
        this.records = records;
        this.tombstones = tombstones;
        this.site = site;
    }

    /** Unknown parameters make no difference. The answer is the same for everybody, so pages of other sites may read it. */
    @GetMapping("/oembed")
    void oembed(@RequestParam String url, @RequestParam(defaultValue = "json") String format,
            @RequestParam(defaultValue = "") String maxwidth, @RequestParam(defaultValue = "") String maxheight,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        OembedAnswer answer = new OembedAnswer(snippet(url), pixels("maxwidth", maxwidth, EmbedSnippet.WIDTH),
                pixels("maxheight", maxheight, EmbedSnippet.HEIGHT), site.of("/"));
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        switch (format) {
            case "json" -> send(OembedAnswer.JSON, answer.json(), request, response);
            case "xml" -> send(OembedAnswer.XML, answer.xml(), request, response);
            default -> refuse(response);
        }
    }

    private EmbedSnippet snippet(String url) {
        String origin = site.origin();
        Matcher page = PAGE.matcher(url.regionMatches(true, 0, origin, 0, origin.length()) ? url.substring(origin.length()) : "");
        if (!page.matches()) {
            throw new NotFoundException("Only pages of this site’s stories and claims can be embedded.");
        }
        String slug = page.group(2);
        if (page.group(1).equals("stories")) {
            Embeddable story = records.story(slug).orElseThrow(() -> tombstones.at(StoryType.TYPE, slug));
            return EmbedSnippet.of("/stories/" + story.slug(), story.name(), site);
        }
        Embeddable claim = records.claim(slug).orElseThrow(() -> tombstones.at(ClaimType.TYPE, slug));
        return EmbedSnippet.of("/claims/" + claim.slug(), SharingCard.claimed(claim.name()), site);
    }

    /** Returns the size to offer: ours, or the most that is asked for. */
    private static int pixels(String name, String most, int ours) {
        if (most.isEmpty()) {
            return ours;
        }
        if (!PIXELS.matcher(most).matches()) {
            throw new BadRequestException("“" + name + "” is a number of pixels, such as 600.");
        }
        return Math.min(Integer.parseInt(most), ours);
    }

    private static void send(String type, byte[] body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        EncodedBody.forOne(request, type, CachePolicy.ASK_AGAIN, body, QUICK).send(request, response);
    }

    /** Answers as the specification asks; a page for people would be a 400. */
    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_IMPLEMENTED);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write("The formats are json and xml.\n".getBytes(UTF_8));
    }
}
