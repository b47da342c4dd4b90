package org.counterclaim.desk.merging;

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
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.SlugHistory;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.IdempotencyKeys;
import org.counterclaim.web.form.RejectedFormException;

/** Undoes merges: everything that a merge moved goes back, unless somebody has changed it since. */
@Component
class MergeUndoer {

    static final String MERGES = "/desk/merges";

    private final MergePairs pairs;
    private final MergeableRecords records;
    private final Merges merges;
    private final UndoPlanner plans;
    private final IdempotencyKeys sent;
    private final EntityManager entities;
    private final JdbcClient database;

    MergeUndoer(MergePairs pairs, MergeableRecords records, Merges merges, UndoPlanner plans, IdempotencyKeys sent, EntityManager entities,
            JdbcClient database) {
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
     * @throws RejectedFormException if the form gives no reason, or something stands in the way
     */
    @Transactional
    public String undo(UUID id, FormSubmission form, SignedIn by) {
        return sent.once(form, by.id(), () -> {
            ChangeReason asked = MergeReasons.of(form.typed(), by);
            Merge merge = merges.get(id);
            MergePair pair = pairs.locked(merge.kind(), merge.fromId(), merge.intoId());
            if (!merges.undo(merge, asked, by) || plans.obstacle(pair).isPresent()) {
                throw new RejectedFormException(Map.of());
            }
            undo(merge, pair, new ChangeReason(asked.by(), "Undid the merger of %s: %s".formatted(pair.title(), asked.reason())));
            return MERGES + "?undone=" + id;
        });
    }

    private void undo(Merge merge, MergePair pair, ChangeReason change) {
        MergeEffect effect = merges.effect(merge);
        UndoPlan plan = plans.of(merge);
        database.sql("set constraints statement_answers_id_claim_id_fkey deferred").update();
        part(pair, effect.given(), change);
        Map<UUID, List<UndoPlan.RestoredValues>> byRecord = plan.returns().stream()
                .collect(Collectors.groupingBy(one -> one.move().id(), LinkedHashMap::new, Collectors.toList()));
        byRecord.values().forEach(returns -> restore(returns, change));
        entities.flush();
    }

    private static SlugHistory without(SlugHistory all, MergeableRecord into, Slug own) {
        boolean isKept = all.slug().equals(into.slug());
        return new SlugHistory(isKept ? own : all.slug(),
                all.former().stream().filter(slug -> !slug.equals(into.slug())).collect(Collectors.toSet()));
    }

    /** Gives the record its addresses back, except one that the other has taken as its present address. */
    private void part(MergePair pair, SlugHistory given, ChangeReason change) {
        pair.into().release(given.all(), change);
        records.save(pair.into());
        entities.flush();
        pair.from().part(without(given, pair.into(), pair.from().slug()), change);
        records.save(pair.from());
        entities.flush();
    }

    private void restore(List<UndoPlan.RestoredValues> returns, ChangeReason change) {
        MergeMove first = returns.getFirst().move();
        PublishedRecord record = records.find(first.kind(), first.id());
        Map<String, List<String>> places = new HashMap<>(records.places(record));
        returns.forEach(one -> places.put(one.move().place(), one.values()));
        records.put(record, places, change);
    }
}
