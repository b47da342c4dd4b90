package org.counterclaim.history.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;

import org.counterclaim.core.Slug;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.SlugHistory;
import org.counterclaim.testing.OneOfEach;

/** Merges records in pairs, and parts them again. Nothing else names these records. */
final class Couples {

    private static final int MOST = 30;

    private final OneOfEach records;
    private final EntityManager entities;
    private final List<Couple> couples = new ArrayList<>();

    Couples(OneOfEach records, EntityManager entities) {
        this.records = records;
        this.entities = entities;
    }

    private static final class Couple {
        private final String kind;
        private final UUID from;
        private final UUID into;
        private SlugHistory given = new SlugHistory(Slug.of("none"), Set.of());
        private boolean isMerged;

        Couple(String kind, UUID from, UUID into) {
            this.kind = kind;
            this.from = from;
            this.into = into;
        }
    }

    void mergeOrPart(Words words, AnyDetails any, Supplier<ChangeReason> because) {
        if (couples.size() < MOST) {
            String kind = words.one(List.of("actor", "topic", "article", "claim"));
            couples.add(
                    new Couple(kind, save(any.make(kind, words.slug(), because.get())), save(any.make(kind, words.slug(), because.get()))));
        }
        Couple couple = words.one(couples);
        MergeableRecord from = (MergeableRecord) records.find(couple.kind, couple.from);
        MergeableRecord into = (MergeableRecord) records.find(couple.kind, couple.into);
        if (couple.isMerged) {
            into.release(couple.given.all(), because.get());
            save(into);
            from.part(couple.given, because.get());
            save(from);
        } else {
            couple.given = from.mergeInto(couple.into, words.slug(), because.get());
            save(from);
            into.takeOver(couple.given.all(), because.get());
            save(into);
        }
        couple.isMerged = !couple.isMerged;
    }

    private UUID save(PublishedRecord record) {
        UUID id = records.save(record).id();
        entities.flush();
        return id;
    }
}
