package org.counterclaim.entry;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.counterclaim.account.WebAddressOfSite;
import org.counterclaim.web.Finished;

/** The latest entries of the history for feed readers. */
@Controller
class FeedController {

    private static final String ASK_AGAIN = "public, max-age=0, s-maxage=1, must-revalidate";
    private static final int QUICK = 1;

    private final HistoryPages pages;
    private final WebAddressOfSite site;

    FeedController(HistoryPages pages, WebAddressOfSite site) {
        this.pages = pages;
        this.site = site;
    }

    /** @param kind only entries of records of this kind */
    @GetMapping("/feeds/history.atom")
    void history(@RequestParam(defaultValue = "") String kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable Kind only = kind.isBlank() ? null : HistoryFilterReader.kind(kind.strip());
        List<EntryView> entries = pages.latest(only);
        Finished.forOne(request, "application/atom+xml;charset=UTF-8", ASK_AGAIN, new HistoryFeed(site).of(only, entries), QUICK)
                .send(request, response);
    }
}
