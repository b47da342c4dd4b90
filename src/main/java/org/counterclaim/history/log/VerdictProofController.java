package org.counterclaim.history.log;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.counterclaim.record.SlugQuery;
import org.counterclaim.tlog.ByteString;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.TileReader;
import org.counterclaim.tlog.TlogProof;
import org.counterclaim.tlog.TreeReader;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.cache.EncodedBody;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Serves the proof that a verdict is in the log: c2sp.org/tlog-proof. Its extra data is the entry itself. */
@Controller
class VerdictProofController {

    private static final String FOR_NOW = "public, max-age=0, s-maxage=1, must-revalidate";

    private final JdbcClient database;
    private final PublishedCheckpoints checkpoints;
    private final StoredTiles tiles;

    VerdictProofController(JdbcClient database) {
        this.database = database;
        this.checkpoints = new PublishedCheckpoints(database);
        this.tiles = new StoredTiles(database, new LoggedEntries(database));
    }

    /** An entry of the log. */
    private record LoggedEntry(long position, ByteString leaf) {}

    @GetMapping("/claims/{slug}/verdicts/{number}.tlog-proof")
    void proof(@PathVariable String slug, @PathVariable String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LoggedEntry entry = given(slug, number);
        Note newest = checkpoints.newest().filter(note -> PublishedCheckpoints.size(note) >= entry.position())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE,
                        "This verdict is not in a signed checkpoint yet. Try again in a moment."));
        long size = PublishedCheckpoints.size(newest);
        long index = entry.position() - 1;
        TlogProof proof = new TlogProof(index, new TreeReader(new TileReader(tiles, size)).inclusion(index, size).path(),
                newest, entry.leaf());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s-%s.tlog-proof\"".formatted(slug, number));
        EncodedBody.forOne(request, "text/plain;charset=utf-8", FOR_NOW, proof.text().getBytes(UTF_8), 1).send(request, response);
    }

    /** Returns the entry that recorded a verdict. */
    private LoggedEntry given(String slug, String number) {
        return database.sql("""
                        select e.position, log_leaf(e) leaf
                        from entry e join verdict v on v.id = e.record_id join claim c on c.id = v.claim_id
                        where e.record_version = 0 and v.number::text = :number
                            and\s""" + SlugQuery.condition("claim", "c"))
                .param("slug", slug).param("number", number)
                .query((row, at) -> new LoggedEntry(row.getLong("position"), ByteString.of(row.getBytes("leaf"))))
                .optional()
                .orElseThrow(() -> new NotFoundException("This claim has no such verdict."));
    }
}
