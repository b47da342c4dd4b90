package org.counterclaim.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.web.Words;

/**
 * What readers ask for. Only so many open requests are held, for each claim and in all, so that nobody fills the database
 * however many addresses they have: what comes beyond is counted and not kept.
 */
@Repository
public class Requests {

    private static final String ALL = """
            select r.*, coalesce(c.merged_into_id, c.id) on_claim, c.slug, c.text, a.public_name
            from private.request r join claim c on c.id = r.claim_id
            left join account a on a.id = r.settled_by\s""";

    private final JdbcClient database;
    private final int mostOnClaim;
    private final int mostInAll;

    Requests(JdbcClient database, @Value("${counterclaim.requests.by-claim:50}") int mostOnClaim,
            @Value("${counterclaim.requests.in-all:2000}") int mostInAll) {
        this.database = database;
        this.mostOnClaim = mostOnClaim;
        this.mostInAll = mostInAll;
    }

    /** The open requests about these claims, and about those that went into them, the latest first. */
    public List<Request> open(Collection<UUID> claims) {
        return claims.isEmpty() ? List.of() : database.sql(ALL + "where settled_at is null and coalesce(c.merged_into_id, c.id) in (:claims) order by last_at desc")
                .param("claims", claims).query(Requests::request).list();
    }

    /** How often readers asked about each claim, as far as that is open. */
    public Map<UUID, Integer> counts() {
        return database.sql("""
                        select coalesce(c.merged_into_id, c.id) on_claim, least(sum(times), 1000000) times
                        from private.request r join claim c on c.id = r.claim_id where settled_at is null group by 1""")
                .query((row, number) -> Map.entry(row.getObject("on_claim", UUID.class), row.getInt("times"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A claim in words. */
    String claimText(UUID claim) {
        return database.sql("select text from claim where id = :claim").param("claim", claim).query(String.class).single();
    }

    /** Takes a request: the same words on the same claim are counted, new ones kept while there is room, the rest counted. */
    @Transactional
    void take(UUID claim, RequestKind kind, String words) {
        if (again(claim, kind, words) == 0 && !keep(claim, kind, words)) {
            database.sql("""
                            insert into private.request_overflow as o (claim_id, times) values (:claim, 1)
                            on conflict (claim_id) do update set times = o.times + 1, last_at = clock_timestamp()""")
                    .param("claim", claim).update();
        }
    }

    private int again(UUID claim, RequestKind kind, String words) {
        return database.sql("""
                        update private.request set times = times + 1, last_at = clock_timestamp()
                        where claim_id = :claim and kind = :kind and md5(lower(words)) = md5(lower(:words)) and settled_at is null""")
                .param("claim", claim).param("kind", kind.toString()).param("words", words).update();
    }

    /** One at a time, so that two together do not pass the bounds that each alone keeps. */
    private boolean keep(UUID claim, RequestKind kind, String words) {
        database.sql("select pg_advisory_xact_lock(hashtext('counterclaim request'))").query((row, number) -> true).single();
        return database.sql("""
                        insert into private.request (claim_id, kind, words)
                        select :claim, :kind, :words
                        where (select count(*) from private.request where settled_at is null and claim_id = :claim) < :onClaim
                            and (select count(*) from private.request where settled_at is null) < :inAll
                        on conflict (claim_id, kind, md5(lower(words))) where settled_at is null do update set times = request.times + 1""")
                .param("claim", claim).param("kind", kind.toString()).param("words", words)
                .param("onClaim", mostOnClaim).param("inAll", mostInAll).update() == 1;
    }

    /** A page of the requests, about one claim or for null about all: the open ones, or those that were settled. */
    List<Request> page(@Nullable String claim, boolean settled, int size, int number) {
        return database.sql(ALL + "where (settled_at is not null) = :settled and (:all or c.slug = :claim) "
                        + "order by coalesce(settled_at, last_at) desc, r.id limit :size offset :before")
                .param("settled", settled).param("all", claim == null).param("claim", claim == null ? "" : claim)
                .param("size", size).param("before", (number - 1) * size).query(Requests::request).list();
    }

    /** How many requests {@link #page} has on all its pages. */
    int count(@Nullable String claim, boolean settled) {
        return database.sql("""
                        select count(*) from private.request r join claim c on c.id = r.claim_id
                        where (settled_at is not null) = :settled and (:all or c.slug = :claim)""")
                .param("settled", settled).param("all", claim == null).param("claim", claim == null ? "" : claim)
                .query(Integer.class).single();
    }

    /** How many came that were not kept. */
    long notKept() {
        return database.sql("select coalesce(sum(times), 0) from private.request_overflow").query(Long.class).single();
    }

    /** Settles an open request; false if there is none, or somebody settled it before. */
    boolean settle(UUID request, String note, UUID by) {
        return database.sql("""
                        update private.request set settled_at = now(), settled_by = :by, settled_note = :note
                        where id = :id and settled_at is null""")
                .param("id", request).param("note", note).param("by", by).update() == 1;
    }

    /** Opens a settled request again. Where the same was asked anew meanwhile it stays settled, and false is given. */
    @Transactional
    boolean reopen(UUID request) {
        return database.sql("""
                        update private.request r set settled_at = null, settled_by = null, settled_note = null
                        where id = :id and settled_at is not null and not exists (select from private.request o
                            where o.claim_id = r.claim_id and o.kind = r.kind and md5(lower(o.words)) = md5(lower(r.words)) and o.settled_at is null)""")
                .param("id", request).update() == 1;
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        Timestamp settled = row.getTimestamp("settled_at");
        return new Request(row.getObject("id", UUID.class), row.getObject("on_claim", UUID.class), row.getString("slug"), row.getString("text"),
                Words.parse(RequestKind.values(), row.getString("kind")), row.getString("words"), row.getInt("times"),
                row.getTimestamp("first_at").toInstant(), row.getTimestamp("last_at").toInstant(),
                settled == null ? null : new Request.Settlement(settled.toInstant(), row.getString("public_name"), row.getString("settled_note")));
    }
}
