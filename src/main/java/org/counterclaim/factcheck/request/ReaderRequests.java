package org.counterclaim.factcheck.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.core.EnumWords;
import org.counterclaim.history.RecordTypes;
import org.counterclaim.record.RecordType;
import org.counterclaim.summary.QueuePlaces;

/**
 * Stores readers' requests. The number of open requests is limited for each record and in all, so that nobody can fill the database,
 * however many addresses they have; requests beyond the limits are only counted.
 */
@Repository
public class ReaderRequests {

    private static final String ALL = """
            select r.*, a.public_name, coalesce(c.merged_into_id, r.record_id) on_record,
                case when r.claim_id is not null then 'claim' when r.story_id is not null then 'story' when r.actor_id is not null
                    then 'actor' when r.topic_id is not null then 'topic'
                    when r.article_id is not null then 'article' when r.statement_id is not null then 'statement' else 'rating' end of_kind,
                coalesce(c.slug, s.slug, o.slug, w.slug, t.slug, m.slug, e.slug) slug,
                coalesce(c.text, s.title, o.name, w.name, t.headline, p.name || ' ' || stance_verb(p, m.stance) || ': ' || mc.text,
                    rating_name(ea, e, ec)) called
            from private.request r left join claim c on c.id = r.claim_id left join story s on s.id = r.story_id
            left join actor o on o.id = r.actor_id left join topic w on w.id = r.topic_id left join article t on t.id = r.article_id
            left join statement m on m.id = r.statement_id left join actor p on p.id = m.actor_id left join claim mc on mc.id = m.claim_id
            left join rating e on e.id = r.rating_id left join actor ea on ea.id = e.checker_id left join claim ec on ec.id = e.claim_id
            left join account a on a.id = r.settled_by\s""";

    private static final String SHOWN = """
            where place = :place and (settled_at is not null) = :settled
                and (:all or coalesce(c.slug, s.slug, o.slug, w.slug, t.slug, m.slug, e.slug) = :slug)\s""";

    /** The most requests about one record in the list of all, so that a flood about one hides no other. */
    private static final int MOST_TOGETHER = 5;

    private final JdbcClient database;
    private final QueuePlaces places;
    private final int mostOnRecord;
    private final int mostInAll;

    ReaderRequests(JdbcClient database, QueuePlaces places, @Value("${counterclaim.requests.by-claim:1000}") int mostOnRecord,
            @Value("${counterclaim.requests.in-all:20000}") int mostInAll) {
        this.database = database;
        this.places = places;
        this.mostOnRecord = mostOnRecord;
        this.mostInAll = mostInAll;
    }

    /** Returns fact-checkers' open requests about these claims and claims merged into them: the latest few of each, the latest first. */
    public List<ReaderRequest> open(Collection<UUID> claims) {
        return claims.isEmpty() ? List.of() : database.sql("""
                        select * from (select one.*, count(*) over (partition by on_record) together,
                            row_number() over (partition by on_record order by last_at desc, id) nth
                            from (%s where settled_at is null and place = 'review'
                                and coalesce(c.merged_into_id, c.id) in (:claims)) one) each
                        where nth <= :most order by last_at desc""".formatted(ALL))
                .param("claims", claims).param("most", MOST_TOGETHER).query(ReaderRequests::listed).list();
    }

    /**
     * Accepts a request: repeated words about the same record are counted, new ones stored while there is room, and the rest counted.
     *
     * @return by which its reader can follow it; empty if it was only counted
     */
    @Transactional
    Optional<UUID> take(RecordType<?, ?> of, UUID record, RequestKind kind, String words) {
        Optional<UUID> kept = again(record, kind, words).or(() -> keep(of, record, kind, words));
        if (kept.isEmpty()) {
            database.sql("""
                            insert into private.request_overflow as o (record_id, times) values (:record, 1)
                            on conflict (record_id) do update set times = o.times + 1, last_at = clock_timestamp()""")
                    .param("record", record).update();
        } else {
            recount("id = :id", record);
        }
        return kept;
    }

    /** Returns a request by what its reader follows it by; empty if there is none any more. */
    Optional<ReaderRequest> followed(UUID followed) {
        return database.sql(ALL + "where r.follow_id = :followed").param("followed", followed)
                .query((row, number) -> request(row, 0)).optional();
    }

    /** Moves the claim to its new place in the queue, if a request is about a claim. */
    private void recount(String which, UUID id) {
        places.refresh(
                database.sql("select coalesce(merged_into_id, id) from claim where " + which).param("id", id)
                        .query((row, number) -> row.getObject(1, UUID.class)).list());
    }

    private boolean recounted(UUID request, int changed) {
        recount("id = (select claim_id from private.request where id = :id)", request);
        return changed == 1;
    }

    private Optional<UUID> again(UUID record, RequestKind kind, String words) {
        return database.sql("""
                        update private.request set times = times + 1, last_at = clock_timestamp()
                        where record_id = :record and kind = :kind and md5(lower(words)) = md5(lower(:words)) and settled_at is null
                        returning follow_id""")
                .param("record", record).param("kind", kind.toString()).param("words", words).query(UUID.class).optional();
    }

    /** Stores requests one at a time, so that two concurrent ones cannot exceed the limits. */
    private Optional<UUID> keep(RecordType<?, ?> of, UUID record, RequestKind kind, String words) {
        database.sql("select pg_advisory_xact_lock(hashtext('counterclaim request'))").query((row, number) -> true).single();
        return database.sql("""
                        insert into private.request (%s_id, place, kind, words)
                        select :record, :place, :kind, :words
                        where (select count(*) from private.request where settled_at is null and record_id = :record) < :onRecord
                            and (select count(*) from private.request where settled_at is null) < :inAll
                        on conflict (record_id, kind, md5(lower(words))) where settled_at is null do update set times = request.times + 1
                        returning follow_id"""
                .formatted(of.word()))
                .param("record", record).param("place", RequestRecipient.of(kind).toString()).param("kind", kind.toString())
                .param("words", words)
                .param("onRecord", mostOnRecord).param("inAll", mostInAll).query(UUID.class).optional();
    }

    /**
     * Returns a page of the open or settled requests for a recipient. The list of all records has the latest few about each; the last of
     * these says how many more there are.
     *
     * @param slug of the record that they are about; null for all records
     */
    List<ReaderRequest> page(RequestRecipient place, @Nullable String slug, boolean settled, int size, int number) {
        return shown("select * from (%s) shown order by at desc, id limit :size offset :before", place, slug, settled)
                .param("size", size).param("before", (number - 1) * size).query(ReaderRequests::listed).list();
    }

    /** Returns how many requests {@link #page} has on all its pages. */
    int count(RequestRecipient place, @Nullable String slug, boolean settled) {
        return shown("select count(*) from (%s) shown", place, slug, settled).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec shown(String sql, RequestRecipient place, @Nullable String slug, boolean settled) {
        return database.sql(sql.formatted("""
                        select * from (select one.*, coalesce(settled_at, last_at) at, count(*) over (partition by record_id) together,
                            row_number() over (partition by record_id order by coalesce(settled_at, last_at) desc, id) nth
                                from (%s) one) each
                        where not :all or nth <= :most""".formatted(ALL + SHOWN)))
                .param("place", place.toString()).param("settled", settled).param("all", slug == null)
                .param("slug", slug == null ? "" : slug)
                .param("most", MOST_TOGETHER);
    }

    private static ReaderRequest listed(ResultSet row, int number) throws SQLException {
        return request(row, row.getInt("nth") == MOST_TOGETHER ? row.getInt("together") - MOST_TOGETHER : 0);
    }

    /** Hands an open request over to the other recipients; returns false if it is not open here. */
    @Transactional
    boolean handOver(UUID request, RequestRecipient from) {
        return recounted(request,
                database.sql("update private.request set place = :to where id = :id and place = :from and settled_at is null")
                        .param("id", request).param("from", from.toString()).param("to", from.other().toString()).update());
    }

    /** Returns how many requests were discarded. */
    long notKept() {
        return database.sql("select coalesce(sum(times), 0) from private.request_overflow").query(Long.class).single();
    }

    /** Settles an open request; returns false if there is none, or somebody has already settled it. */
    @Transactional
    boolean settle(UUID request, RequestRecipient place, String note, UUID by) {
        return recounted(request, database.sql("""
                        update private.request set settled_at = now(), settled_by = :by, settled_note = :note
                        where id = :id and place = :place and settled_at is null""")
                .param("id", request).param("place", place.toString()).param("note", note).param("by", by).update());
    }

    /** Reopens a settled request; returns false, and leaves it settled, if the same was asked again meanwhile. */
    @Transactional
    boolean reopen(UUID request, RequestRecipient place) {
        return recounted(request, database.sql("""
                        update private.request r set settled_at = null, settled_by = null, settled_note = null
                        where id = :id and place = :place and settled_at is not null and not exists (select from private.request o
                            where o.record_id = r.record_id and o.kind = r.kind and md5(lower(o.words)) = md5(lower(r.words))
                                and o.settled_at is null)""")
                .param("id", request).param("place", place.toString()).update());
    }

    private static ReaderRequest request(ResultSet row, int more) throws SQLException {
        Timestamp settled = row.getTimestamp("settled_at");
        RequestedRecord about =
                new RequestedRecord(RecordTypes.of(row.getString("of_kind")), row.getObject("on_record", UUID.class),
                        row.getString("slug"), row.getString("called"));
        return new ReaderRequest(row.getObject("id", UUID.class), about, EnumWords.parse(RequestRecipient.values(), row.getString("place")),
                EnumWords.parse(RequestKind.values(), row.getString("kind")), row.getString("words"), row.getInt("times"),
                row.getTimestamp("first_at").toInstant(), row.getTimestamp("last_at").toInstant(),
                settled == null
                        ? null
                        : new ReaderRequest.Settlement(settled.toInstant(), row.getString("public_name"), row.getString("settled_note")),
                more);
    }
}
