package org.counterclaim.merging;

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
import org.counterclaim.desk.Rejected;
import org.counterclaim.desk.Sent;
import org.counterclaim.desk.SentForms;
import org.counterclaim.history.Addressed;
import org.counterclaim.history.Addresses;
import org.counterclaim.history.Change;

/** Merges two records: whatever names the one names the other from then on, in one transaction. */
@Component
class Merging {

    private final Pairs pairs;
    private final Obstacles obstacles;
    private final Records records;
    private final Merges merges;
    private final SentForms sent;
    private final EntityManager entities;
    private final JdbcClient database;

    Merging(Pairs pairs, Obstacles obstacles, Records records, Merges merges, SentForms sent, EntityManager entities, JdbcClient database) {
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
     * @throws Outdated if one of them is not the version any more that the form showed
     * @throws Rejected if the form gives no reason, or something stands in the way
     */
    @Transactional
    public String merge(String plural, Slug slug, Sent form, SignedIn by) {
        return sent.once(form, by.id(), () -> {
            Change change = Reasons.of(form.typed(), by);
            Pair named = pairs.find(plural, slug, form.typed());
            Pair pair = pairs.locked(named.kind(), named.fromId(), named.intoId());
            refuse(pair, form);
            merge(pair, change, by);
            return pair.form().deskAddress(pair.into().slug());
        });
    }

    private void refuse(Pair pair, Sent form) {
        if (!form.typed().one(MergerPage.FROM_VERSION).equals(String.valueOf(pair.from().revision()))
                || !form.typed().one(MergerPage.INTO_VERSION).equals(String.valueOf(pair.into().revision()))) {
            throw new Outdated();
        }
        if (!obstacles.of(pair).isEmpty()) {
            throw new Rejected(Map.of());
        }
    }

    private void merge(Pair pair, Change asked, SignedIn by) {
        Change change = new Change(asked.by(), "Merged %s: %s".formatted(pair.title(), asked.reason()));
        List<Move> moves = new ArrayList<>();
        database.sql("set constraints statement_answers_id_claim_id_fkey deferred").update();
        Map<String, List<String>> gathered = records.gathered(pair.from(), pair.into());
        Addresses given = pair.from().mergeInto(pair.intoId(), pair.form().freeSlug(pair.from().slug() + "-merged"), change);
        records.save(pair.from());
        entities.flush();
        pair.into().takeOver(given.all(), change);
        move(pair, pair.kind(), pair.into(), gathered, moves, change);
        naming(pair).forEach(one -> {
            Addressed record = records.find(one.kind(), one.id());
            move(pair, one.kind(), record, records.places(record), moves, change);
        });
        entities.flush();
        merges.add(pair, Effect.of(given, moves), asked, by);
    }

    /** @param wanted what is to be in its places, apart from the other record */
    private void move(Pair pair, String kind, Addressed record, Map<String, List<String>> wanted, List<Move> moves, Change change) {
        Map<String, List<String>> before = records.places(record);
        Map<String, List<String>> after = Gathering.replaced(wanted, record.id(), pair.fromId(), pair.intoId());
        before.forEach((place, values) -> {
            List<String> others = after.getOrDefault(place, List.of());
            if (!others.equals(values)) {
                moves.add(new Move(kind, record.id(), place, values, others));
            }
        });
        records.put(record, after, change);
    }

    private record Naming(String kind, UUID id) {}

    private List<Naming> naming(Pair pair) {
        return database.sql("""
                        select distinct by_kind kind, by_id id from record_reference
                        where kind = :kind and id = :from and by_id not in (:from, :into) order by 1, 2""")
                .param("kind", pair.kind()).param("from", pair.fromId()).param("into", pair.intoId()).query(new SimplePropertyRowMapper<>(Naming.class)).list();
    }
}
