package org.counterclaim.merging;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

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
import org.counterclaim.history.Mergeable;

/** Undoes merges: whatever a merge moved goes back, unless somebody has moved it on since. */
@Component
class Undoing {

    static final String MERGES = "/desk/merges";

    private final Pairs pairs;
    private final Records records;
    private final Merges merges;
    private final Plans plans;
    private final SentForms sent;
    private final EntityManager entities;
    private final JdbcClient database;

    Undoing(Pairs pairs, Records records, Merges merges, Plans plans, SentForms sent, EntityManager entities, JdbcClient database) {
        this.pairs = pairs;
        this.records = records;
        this.merges = merges;
        this.plans = plans;
        this.sent = sent;
        this.entities = entities;
        this.database = database;
    }

    /**
     * Undoes a merge, once for each key of a form.
     *
     * @return where editors see that it was undone
     * @throws Rejected if the form gives no reason, or something stands in the way
     */
    @Transactional
    public String undo(UUID id, Sent form, SignedIn by) {
        return sent.once(form, by.id(), () -> {
            Change asked = Reasons.of(form.typed(), by);
            Merge merge = merges.get(id);
            Pair pair = pairs.locked(merge.kind(), merge.fromId(), merge.intoId());
            if (!merges.undo(merge, asked, by) || plans.obstacle(pair).isPresent()) {
                throw new Rejected(Map.of());
            }
            undo(merge, pair, new Change(asked.by(), "Undid the merger of %s: %s".formatted(pair.title(), asked.reason())));
            return MERGES + "?undone=" + id;
        });
    }

    private void undo(Merge merge, Pair pair, Change change) {
        Effect effect = merges.effect(merge);
        Plan plan = plans.of(merge);
        database.sql("set constraints statement_answers_id_claim_id_fkey deferred").update();
        part(pair, effect.given(), change);
        Map<UUID, List<Plan.Return>> byRecord = plan.returns().stream()
                .collect(Collectors.groupingBy(one -> one.move().id(), LinkedHashMap::new, Collectors.toList()));
        byRecord.values().forEach(returns -> restore(returns, change));
        entities.flush();
    }

    private static Addresses without(Addresses all, Mergeable into, Slug own) {
        boolean isKept = all.slug().equals(into.slug());
        return new Addresses(isKept ? own : all.slug(),
                all.former().stream().filter(slug -> !slug.equals(into.slug())).collect(Collectors.toSet()));
    }

    /** Gives it back its addresses, but for one that the other has made its own. */
    private void part(Pair pair, Addresses given, Change change) {
        pair.into().release(given.all(), change);
        records.save(pair.into());
        entities.flush();
        pair.from().part(without(given, pair.into(), pair.from().slug()), change);
        records.save(pair.from());
        entities.flush();
    }

    private void restore(List<Plan.Return> returns, Change change) {
        Move first = returns.getFirst().move();
        Addressed record = records.find(first.kind(), first.id());
        Map<String, List<String>> places = new HashMap<>(records.places(record));
        returns.forEach(one -> places.put(one.move().place(), one.values()));
        records.put(record, places, change);
    }
}
