package org.counterclaim.reader;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.server.ResponseStatusException;

import org.counterclaim.record.RecordType;
import org.counterclaim.record.SlugQuery;
import org.counterclaim.web.MovedPermanentlyException;
import org.counterclaim.web.NotFoundException;

/** Answers for addresses without a present record: that it was withdrawn and why, or that there never was one. */
@Repository
public class Tombstones {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final JdbcClient database;

    Tombstones(JdbcClient database) {
        this.database = database;
    }

    /**
     * Returns what to answer: 410 with the reason, or 404.
     *
     * @throws MovedPermanentlyException if it was merged; the answer then redirects to the record that it was merged into
     */
    public ResponseStatusException at(RecordType<?, ?> type, String slug) {
        return at(type, slug, UnaryOperator.identity());
    }

    /**
     * Returns the same for a file of the record.
     *
     * @param ending what follows the slug in the file's address, such as ".atom"
     */
    public ResponseStatusException at(RecordType<?, ?> type, String slug, String ending) {
        return at(type, slug, page -> page + ending);
    }

    /**
     * Returns the same for another form of the record's page.
     *
     * @param address returns the path of that form for the path of a page
     */
    public ResponseStatusException at(RecordType<?, ?> type, String slug, UnaryOperator<String> address) {
        mergedInto(type, slug).ifPresent(other -> {
            throw new MovedPermanentlyException(address.apply(other));
        });
        return database.sql("""
                        select r.withdrawn_at, r.withdrawn_by, r.withdrawn_reason from %s r
                        where r.withdrawn_at is not null and\s""".formatted(type) + SlugQuery.condition(type.word(), "r"))
                .param("slug", slug)
                .query((row, number) -> new ResponseStatusException(HttpStatus.GONE, "This %s was withdrawn on %s by %s: %s".formatted(
                        type, day(row.getTimestamp("withdrawn_at").toInstant()), row.getString("withdrawn_by"),
                        row.getString("withdrawn_reason"))))
                .optional()
                .orElseGet(() -> new NotFoundException("No %s has this address.".formatted(type)));
    }

    private Optional<String> mergedInto(RecordType<?, ?> type, String slug) {
        if (!type.isMergeable()) {
            return Optional.empty();
        }
        return database.sql("select o.slug from %1$s m join %1$s o on o.id = m.merged_into_id where m.slug = :slug".formatted(type))
                .param("slug", slug)
                .query(String.class)
                .optional()
                .map(other -> "/" + type.plural() + "/" + other);
    }

    private static String day(Instant at) {
        return DAY.format(at.atZone(ZoneOffset.UTC));
    }
}
