package org.counterclaim.history.log;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.tlog.EntryBundle;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.Tile;
import org.counterclaim.tlog.VerifierKey;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.cache.EncodedBody;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Serves the log (c2sp.org/tlog-tiles, "APIs") and the words that its entries commit to. */
@Controller
class LogController {

    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String BYTES = "application/octet-stream";
    private static final String LINES = "application/x-ndjson";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String FOR_NOW = "public, max-age=0, s-maxage=1, must-revalidate";
    private static final String ENTRIES = "tile/entries/";

    private final LogOrigin origin;
    private final JsonMapper json;
    private final PublishedCheckpoints checkpoints;
    private final LoggedEntries entries;
    private final StoredTiles tiles;

    LogController(LogOrigin origin, JsonMapper json, JdbcClient database) {
        this.origin = origin;
        this.json = json;
        this.checkpoints = new PublishedCheckpoints(database);
        this.entries = new LoggedEntries(database);
        this.tiles = new StoredTiles(database, entries);
    }

    @GetMapping("/log/checkpoint")
    void checkpoint(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, TEXT, FOR_NOW, newest().signed().getBytes(UTF_8));
    }

    /** Returns an earlier checkpoint, by its number of entries, so that the last one before a loss stays published. */
    @GetMapping("/log/checkpoint/{size}")
    void earlier(@PathVariable String size, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Note note = Optional.of(size).filter(text -> text.matches("[0-9]{1,18}")).flatMap(text -> checkpoints.of(Long.parseLong(text)))
                .orElseThrow(LogController::notFound);
        send(request, response, TEXT, FOR_NOW, note.signed().getBytes(UTF_8));
    }

    @GetMapping("/log/key")
    void key(HttpServletRequest request, HttpServletResponse response) throws IOException {
        VerifierKey key = origin.key().orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE,
                "The log has no key yet: /actuator/health/log says why."));
        send(request, response, TEXT, FOR_NOW, (key.text() + "\n").getBytes(UTF_8));
    }

    @GetMapping("/log/tile/{*path}")
    void tile(@PathVariable String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String below = "tile" + path;
        send(request, response, BYTES, FOR_GOOD, below.startsWith(ENTRIES) ? bundle(below) : hashes(below));
    }

    /** Returns words in bundles with the same numbers and widths as those of the entries, without words that were taken down. */
    @GetMapping("/log/words/{*path}")
    void words(@PathVariable String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        EntryBundle bundle = known(path.startsWith("/") ? path.substring(1) : path);
        String lines = entries.words(bundle.index() * Tile.FULL, bundle.width()).stream()
                .map(words -> json.writeValueAsString(words) + "\n").collect(Collectors.joining());
        send(request, response, LINES, FOR_NOW, lines.getBytes(UTF_8));
    }

    private byte[] hashes(String path) {
        try {
            Tile tile = Tile.parse(path);
            if (tile.isWithin(size())) {
                return tiles.read(tile);
            }
        } catch (IllegalArgumentException malformed) {
            throw notFound();
        }
        throw notFound();
    }

    private byte[] bundle(String path) {
        EntryBundle bundle = known(path.substring(ENTRIES.length()));
        List<byte[]> leaves = entries.leaves(bundle.index() * Tile.FULL, bundle.width());
        if (leaves.size() != bundle.width()) {
            throw notFound();
        }
        return bundle.encode(leaves);
    }

    private EntryBundle known(String place) {
        try {
            EntryBundle bundle = EntryBundle.parse(ENTRIES + place);
            if (bundle.isWithin(size())) {
                return bundle;
            }
        } catch (IllegalArgumentException malformed) {
            throw notFound();
        }
        throw notFound();
    }

    private long size() {
        return PublishedCheckpoints.size(newest());
    }

    private Note newest() {
        return checkpoints.newest().orElseThrow(
                () -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "The log has no checkpoint yet. Try again in a moment."));
    }

    private static NotFoundException notFound() {
        return new NotFoundException("The log has nothing at this address.");
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String type, String caching, byte[] body)
            throws IOException {
        EncodedBody.forOne(request, type, caching, body, 1).send(request, response);
    }
}
