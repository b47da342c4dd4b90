package org.counterclaim.interchange;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.counterclaim.actor.ActorType;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.history.HistoryFeeds;
import org.counterclaim.history.HistoryFilterReader;
import org.counterclaim.reader.StandingRecords;
import org.counterclaim.record.RecordType;
import org.counterclaim.story.StoryType;
import org.counterclaim.web.AtomWriter;
import org.counterclaim.web.QueryParameters;
import org.counterclaim.web.cache.CachePolicy;
import org.counterclaim.web.cache.EncodedBody;

/**
 * Serves to feed readers what changes of a story, a claim or an actor, in pages. The parameter {@code before} asks for entries before a
 * position.
 */
@Controller
class RecordFeedController {

    private static final String ENDING = ".atom";
    private static final int QUICK = 1;

    private final StandingRecords records;
    private final HistoryFeeds feeds;

    RecordFeedController(StandingRecords records, HistoryFeeds feeds) {
        this.records = records;
        this.feeds = feeds;
    }

    @GetMapping("/stories/{slug}" + ENDING)
    void story(@PathVariable String slug, @RequestParam Map<String, String> parameters, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        send(StoryType.TYPE, slug, parameters, request, response);
    }

    @GetMapping("/claims/{slug}" + ENDING)
    void claim(@PathVariable String slug, @RequestParam Map<String, String> parameters, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        send(ClaimType.TYPE, slug, parameters, request, response);
    }

    @GetMapping("/actors/{slug}" + ENDING)
    void actor(@PathVariable String slug, @RequestParam Map<String, String> parameters, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        send(ActorType.TYPE, slug, parameters, request, response);
    }

    private void send(RecordType<?, ?> type, String slug, Map<String, String> parameters, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Long before = HistoryFilterReader.before(new QueryParameters(parameters));
        byte[] feed = feeds.of(records.at(type, slug, ENDING).id(), before);
        EncodedBody.forOne(request, AtomWriter.TYPE, CachePolicy.ASK_AGAIN, feed, QUICK).send(request, response);
    }
}
