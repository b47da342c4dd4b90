package org.counterclaim.reader.citation;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.reader.StandingRecords;
import org.counterclaim.story.StoryType;
import org.counterclaim.web.cache.CachePolicy;
import org.counterclaim.web.cache.EncodedBody;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Serves citations to reference managers, with the day (UTC) on which they are asked for. */
@Controller
class CitationController {

    private static final String BIBTEX = ".bib";
    private static final String CSL = ".csl.json";
    private static final String STORY = "/stories/{slug}";
    private static final String CLAIM = "/claims/{slug}";
    private static final int QUICK = 1;

    private final StandingRecords records;
    private final Citations citations;
    private final SiteAddress site;
    private final Clock clock;

    CitationController(StandingRecords records, Citations citations, SiteAddress site, Clock clock) {
        this.records = records;
        this.citations = citations;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping(STORY + BIBTEX)
    void storyAsBibtex(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        sendBibtex(citations.ofStory(records.at(StoryType.TYPE, slug, BIBTEX).id()), request, response);
    }

    @GetMapping(CLAIM + BIBTEX)
    void claimAsBibtex(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        sendBibtex(citations.ofClaim(records.at(ClaimType.TYPE, slug, BIBTEX).id()), request, response);
    }

    @GetMapping(STORY + CSL)
    void storyAsCsl(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        sendCsl(citations.ofStory(records.at(StoryType.TYPE, slug, CSL).id()), request, response);
    }

    @GetMapping(CLAIM + CSL)
    void claimAsCsl(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        sendCsl(citations.ofClaim(records.at(ClaimType.TYPE, slug, CSL).id()), request, response);
    }

    private void sendBibtex(Citation citation, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send("application/x-bibtex;charset=UTF-8", citation.bibtex(site, today()).getBytes(UTF_8), request, response);
    }

    private void sendCsl(Citation citation, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send("application/vnd.citationstyles.csl+json",
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(citation.csl(site, today())), request, response);
    }

    private static void send(String type, byte[] body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        EncodedBody.forOne(request, type, CachePolicy.ASK_AGAIN, body, QUICK).send(request, response);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
