package org.counterclaim.reader.claimreview;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.core.json.IndentedJson;
import org.counterclaim.reader.StandingRecords;
import org.counterclaim.reader.claimreview.ClaimReviews.FedReview;
import org.counterclaim.reader.file.FileBody;
import org.counterclaim.reader.file.FileSender;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.cache.CachePolicy;
import org.counterclaim.web.cache.EncodedBody;

/** Serves verdicts as JSON-LD: that on a claim, and all of them as a feed, with those that were withdrawn. */
@Controller
class ClaimReviewController {

    private static final String ENDING = ".jsonld";
    private static final String TYPE = "application/ld+json";
    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");
    private static final int QUICK = 1;

    private final StandingRecords records;
    private final ClaimReviews reviews;
    private final FileSender sender;
    private final SiteAddress site;
    private final byte[] schema = schema();

    ClaimReviewController(StandingRecords records, ClaimReviews reviews, FileSender sender, SiteAddress site) {
        this.records = records;
        this.reviews = reviews;
        this.sender = sender;
        this.site = site;
    }

    @GetMapping("/claims/{slug}" + ENDING)
    void one(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ClaimReview review = reviews.on(records.at(ClaimType.TYPE, slug, ENDING).id()).orElseThrow(() -> new NotFoundException(
                "No verdict stands on this claim, so there is no ClaimReview of it. The claim itself is at its page."));
        byte[] json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(review.jsonLd(site));
        EncodedBody.forOne(request, TYPE, CachePolicy.ASK_AGAIN, json, QUICK).send(request, response);
    }

    @GetMapping("/feeds/claim-reviews.json")
    void feed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sender.send(() -> new FileBody(TYPE, "/feeds/claim-reviews.json", this::write), request, response);
    }

    @GetMapping("/claim-review.schema.json")
    ResponseEntity<byte[]> ownSchema() {
        return ResponseEntity.ok().contentType(SCHEMA).body(schema);
    }

    private void write(Instant changedAt, OutputStream out) throws IOException {
        IndentedJson document = new IndentedJson(out);
        document.write(json -> json.writeStartObject().writeStringProperty("@context", "https://schema.org")
                .writeStringProperty("@type", "DataFeed").writeStringProperty("name", "Counterclaim: every verdict")
                .writeStringProperty("url", site.of("/feeds/claim-reviews.json"))
                .writeStringProperty("dateModified", ClaimReview.moment(changedAt)).writeArrayPropertyStart("dataFeedElement"));
        try (Stream<FedReview> all = reviews.all()) {
            for (Iterator<FedReview> each = all.iterator(); each.hasNext();) {
                FedReview next = each.next();
                document.write(json -> json.writePOJO(element(next)));
            }
        }
        document.write(json -> json.writeEndArray().writeEndObject());
        document.end();
    }

    /** Returns an element of the feed. One that was withdrawn has only its address, so that whoever copied it knows what to take away. */
    private Map<String, Object> element(FedReview fed) {
        Map<String, Object> element = new LinkedHashMap<>(Map.of("@type", "DataFeedItem"));
        if (fed.deletedAt() == null) {
            element.put("dateModified", ClaimReview.moment(fed.review().givenAt()));
            element.put("item", fed.review().item(site));
        } else {
            element.put("dateDeleted", ClaimReview.moment(fed.deletedAt()));
            element.put("item", Map.of("@type", "ClaimReview", "url", site.of(fed.review().href())));
        }
        return element;
    }

    private static byte[] schema() {
        String name = "claim-review.schema.json";
        try (InputStream source = Objects.requireNonNull(ClaimReviewController.class.getResourceAsStream(name), name)) {
            return source.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
