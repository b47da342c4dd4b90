package org.counterclaim.entry;

import java.io.IOException;
import java.util.Map;

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

    /**
     * A page of the feed.
     *
     * @param parameters {@code kind}: only entries of records of this kind; {@code before}: only entries before this position
     */
    @GetMapping("/feeds/history.atom")
    void history(@RequestParam Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String kind = parameters.getOrDefault("kind", "").strip();
        @Nullable Kind only = kind.isEmpty() ? null : HistoryFilterReader.kind(kind);
        byte[] feed = new HistoryFeed(site).of(pages.feed(only, HistoryFilterReader.before(parameters)));
        Finished.forOne(request, "application/atom+xml;charset=UTF-8", ASK_AGAIN, feed, QUICK).send(request, response);
    }
}
