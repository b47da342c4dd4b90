package org.counterclaim.reader;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.server.ResponseStatusException;

import org.counterclaim.web.MovedPermanentlyException;
import org.counterclaim.web.NotFoundException;

/** What stands at an address where no record stands: that there was one and why it was withdrawn, or that there never was. */
@Repository
public class Tombstones {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final JdbcClient database;

    Tombstones(JdbcClient database) {
        this.database = database;
    }

    /** The kinds of records that have pages. */
    public enum Kind {
        STORY(false), ACTOR(true), ARTICLE(true), CLAIM(true), STATEMENT(false);

        private final boolean isMergeable;

        Kind(boolean isMergeable) {
            this.isMergeable = isMergeable;
        }
    }

    /**
     * What to answer: 410 with the reason, or 404.
     *
     * @throws MovedPermanentlyException if it was merged: then the record that it went into stands for it
     */
    public ResponseStatusException at(Kind kind, String slug) {
        String table = kind.name().toLowerCase(Locale.ROOT);
        mergedInto(kind, table, slug).ifPresent(other -> {
            throw new MovedPermanentlyException(other);
        });
        return database.sql("""
                        select withdrawn_at, withdrawn_by, withdrawn_reason from %1$s
                        where withdrawn_at is not null
                            and (slug = :slug or id = (select %1$s_id from %1$s_former_slug where slug = :slug))""".formatted(table))
                .param("slug", slug)
                .query((row, number) -> new ResponseStatusException(HttpStatus.GONE, "This %s was withdrawn on %s by %s: %s".formatted(
                        table, day(row.getTimestamp("withdrawn_at").toInstant()), row.getString("withdrawn_by"),
                        row.getString("withdrawn_reason"))))
                .optional()
                .orElseGet(() -> new NotFoundException("No %s has this address.".formatted(table)));
    }

    private Optional<String> mergedInto(Kind kind, String table, String slug) {
        if (!kind.isMergeable) {
            return Optional.empty();
        }
        return database.sql("select o.slug from %1$s m join %1$s o on o.id = m.merged_into_id where m.slug = :slug".formatted(table))
                .param("slug", slug)
                .query(String.class)
                .optional()
                .map(other -> "/" + table + "s/" + other);
    }

    private static String day(Instant at) {
        return DAY.format(at.atZone(ZoneOffset.UTC));
    }
}
