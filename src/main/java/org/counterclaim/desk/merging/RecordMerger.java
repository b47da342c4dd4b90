package org.counterclaim.desk.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.Slug;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.SlugHistory;
import org.counterclaim.web.form.EditConflictException;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.IdempotencyKeys;
import org.counterclaim.web.form.RejectedFormException;

/** Merges two records in one transaction: every reference to the one becomes a reference to the other. */
@Component
class RecordMerger {

    private final MergePairs pairs;
    private final MergeObstacles obstacles;
    private final MergeableRecords records;
    private final Merges merges;
    private final IdempotencyKeys sent;
    private final EntityManager entities;
    private final JdbcClient database;

    RecordMerger(MergePairs pairs, MergeObstacles obstacles, MergeableRecords records, Merges merges, IdempotencyKeys sent,
            EntityManager entities, JdbcClient database) {
        this.pairs = pairs;
        this.obstacles = obstacles;
        this.records = records;
        this.merges = merges;
        this.sent = sent;
        this.entities = entities;
        this.database = database;
    }

    /**
     * Merges the record at an address into the one that the form names, once for each key of a form.
     *
     * @return where editors find the one that stays
     * @throws EditConflictException if one of them is not the version any more that the form showed
     * @throws RejectedFormException if the form gives no reason, or something stands in the way
     */
    @Transactional
    public String merge(String plural, Slug slug, FormSubmission form, SignedIn by) {
        return sent.once(form, by.id(), () -> {
            ChangeReason change = MergeReasons.of(form.typed(), by);
            MergePair named = pairs.find(plural, slug, form.typed());
            MergePair pair = pairs.locked(named.kind(), named.fromId(), named.intoId());
            throwIfNotAsShown(pair, form);
            merge(pair, change, by);
            return pair.form().deskAddress(pair.into().slug());
        });
    }

    private void throwIfNotAsShown(MergePair pair, FormSubmission form) {
        EditConflictException.throwUnless(form.typed().one(MergePage.FROM_VERSION).equals(String.valueOf(pair.from().revision()))
                && form.typed().one(MergePage.INTO_VERSION).equals(String.valueOf(pair.into().revision())));
        if (!obstacles.of(pair).isEmpty()) {
            throw new RejectedFormException(Map.of());
        }
    }

    private void merge(MergePair pair, ChangeReason asked, SignedIn by) {
        ChangeReason change = new ChangeReason(asked.by(), "Merged %s: %s".formatted(pair.title(), asked.reason()));
        List<MergeMove> moves = new ArrayList<>();
        database.sql("set constraints statement_answers_id_claim_id_fkey deferred").update();
        Map<String, List<String>> gathered = records.gathered(pair.from(), pair.into());
        SlugHistory given = pair.from().mergeInto(pair.intoId(), pair.form().freeSlug(pair.from().slug() + "-merged"), change);
        records.save(pair.from());
        entities.flush();
        pair.into().takeOver(given.all(), change);
        move(pair, pair.kind(), pair.into(), gathered, moves, change);
        referringTo(pair).forEach(one -> {
            PublishedRecord record = records.find(one.kind(), one.id());
            move(pair, one.kind(), record, records.places(record), moves, change);
        });
        entities.flush();
        merges.add(pair, MergeEffect.of(given, moves), asked, by);
    }

    /** @param wanted the values of its fields, apart from the other record */
    private void move(MergePair pair, String kind, PublishedRecord record, Map<String, List<String>> wanted, List<MergeMove> moves,
            ChangeReason change) {
        Map<String, List<String>> before = records.places(record);
        Map<String, List<String>> after = MergedValues.replaced(wanted, record.id(), pair.fromId(), pair.intoId());
        before.forEach((place, values) -> {
            List<String> others = after.getOrDefault(place, List.of());
            if (!others.equals(values)) {
                moves.add(new MergeMove(kind, record.id(), place, values, others));
            }
        });
        records.put(record, after, change);
    }

    private record ReferringRecord(String kind, UUID id) {}

    private List<ReferringRecord> referringTo(MergePair pair) {
        return database.sql("""
                        select distinct by_kind kind, by_id id from record_reference
                        where kind = :kind and id = :from and by_id not in (:from, :into) order by 1, 2""")
                .param("kind", pair.kind()).param("from", pair.fromId()).param("into", pair.intoId())
                .query(new SimplePropertyRowMapper<>(ReferringRecord.class)).list();
    }
}
