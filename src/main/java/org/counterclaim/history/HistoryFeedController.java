package org.counterclaim.history;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.counterclaim.web.AtomWriter;
import org.counterclaim.web.QueryParameters;
import org.counterclaim.web.cache.CachePolicy;
import org.counterclaim.web.cache.EncodedBody;

/** Serves the latest entries of the history to feed readers. */
@Controller
class HistoryFeedController {

    private static final int QUICK = 1;

    private final HistoryFeeds feeds;

    HistoryFeedController(HistoryFeeds feeds) {
        this.feeds = feeds;
    }

    /**
     * Writes a page of the feed.
     *
     * @param parameters {@code kind}: only entries of records of this kind; {@code before}: only entries before this position
     */
    @GetMapping("/feeds/history.atom")
    void history(@RequestParam Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        QueryParameters given = new QueryParameters(parameters);
        byte[] feed = feeds.whole(HistoryFilterReader.kind(given), HistoryFilterReader.before(given));
        EncodedBody.forOne(request, AtomWriter.TYPE, CachePolicy.ASK_AGAIN, feed, QUICK).send(request, response);
    }
}
