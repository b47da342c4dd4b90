package org.counterclaim.reader.filter;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.core.InputText;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.SlugQuery;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.QueryParameters;

/** Finds the stories and actors that people name in a filter: by the last part of the address, now or in the past, or by the name. */
@Repository
public class NamedRecords {

    private static final RowMapper<NamedRecord> ROWS =
            (row, number) -> new NamedRecord(row.getObject("id", UUID.class), row.getString("slug"), row.getString("label"));

    private static final String NAMED = "select id, slug, label from record_name where kind = :kind and plain(name) = plain(:typed) "
            + "order by slug limit 1";

    private static final String NEAREST = """
            select id, slug, label from record_name where kind = :kind and (plain(name) % plain(:typed) or plain(:typed) <% plain(name))
            order by similarity(plain(name), plain(:typed)) desc, slug limit 1""";

    private static final int LONGEST = 300;

    private final JdbcClient database;

    /** @param database in which records are looked up */
    public NamedRecords(JdbcClient database) {
        this.database = database;
    }

    /**
     * Returns the record; one that was merged stands for the one that it was merged into.
     *
     * @throws BadRequestException if there is none; the message offers the one whose name is nearest
     */
    NamedRecord find(RecordType<?, ?> type, String typed) {
        if (typed.length() > LONGEST || !InputText.isKeepable(typed)) {
            throw new BadRequestException(QueryParameters.quoted(typed) + " is not the name of anything here.");
        }
        return addressed(type, typed).or(() -> named(NAMED, type, typed)).orElseThrow(() -> unknown(type, typed));
    }

    private Optional<NamedRecord> addressed(RecordType<?, ?> type, String typed) {
        String into = type.isMergeable() ? "coalesce(r.merged_into_id, r.id)" : "r.id";
        return database.sql("select n.id, n.slug, %2$s label from %1$s r join %1$s n on n.id = %3$s where n.withdrawn_at is null and "
                .formatted(type.word(), type.word().equals("story") ? "n.title" : "n.name", into) + SlugQuery.condition(type.word(), "r"))
                .param("slug", typed).query(ROWS).optional();
    }

    private Optional<NamedRecord> named(String sql, RecordType<?, ?> type, String typed) {
        return database.sql(sql).param("kind", type.word()).param("typed", typed).query(ROWS).optional();
    }

    private BadRequestException unknown(RecordType<?, ?> type, String typed) {
        return new BadRequestException("No " + type.word() + " is called " + QueryParameters.quoted(typed) + "."
                + named(NEAREST, type, typed.replace('-', ' '))
                        .map(one -> " Did you mean “" + one.name() + "” (" + one.slug() + ")?").orElse("")
                + " Type its name, or the last part of its address.");
    }
}
