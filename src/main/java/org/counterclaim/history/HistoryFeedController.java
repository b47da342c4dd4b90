package org.counterclaim.history;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.record.RecordType;
import org.counterclaim.web.EncodedBody;

/** The latest entries of the history for feed readers. */
@Controller
class HistoryFeedController {

    private static final String ASK_AGAIN = "public, max-age=0, s-maxage=1, must-revalidate";
    private static final int QUICK = 1;

    private final HistoryPages pages;
    private final SiteAddress site;

    HistoryFeedController(HistoryPages pages, SiteAddress site) {
        this.pages = pages;
        this.site = site;
    }

    /**
     * A page of the feed.
     *
     * @param parameters {@code kind}: only entries of records of this kind; {@code before}: only entries before this position
     */
    @GetMapping("/feeds/history.atom")
    void history(@RequestParam Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String kind = parameters.getOrDefault("kind", "").strip();
        @Nullable RecordType<?, ?> only = kind.isEmpty() ? null : HistoryFilterReader.kind(kind);
        byte[] feed = new HistoryFeed(site).of(pages.feed(only, HistoryFilterReader.before(parameters)));
        EncodedBody.forOne(request, "application/atom+xml;charset=UTF-8", ASK_AGAIN, feed, QUICK).send(request, response);
    }
}
