package org.counterclaim.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.counterclaim.claim.ClaimType;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordRepositories;
import org.counterclaim.record.RecordRepository;
import org.counterclaim.record.RecordType;
import org.counterclaim.story.Stories;
import org.counterclaim.story.StoryType;

/** Records the story of a bundle without faults, and the records that it lists by themselves: ratings after claims, others before. */
@Component
class RecordLoader {

    private final Stories stories;
    private final RecordRepositories records;

    RecordLoader(Stories stories, RecordRepositories records) {
        this.stories = stories;
        this.records = records;
    }

    /** Saves the story after what it refers to. */
    void load(BundleRecords bundle, KnownRecords onRecord, ImportSession filing) {
        List<RecordType<?, ?>> before = BundleRecords.LISTED.stream().<RecordType<?, ?>>map(type -> type)
                .filter(type -> StoryType.TYPE.refersTo(type)).toList();
        before.forEach(type -> load(records.of(type.word()), bundle.of(type), onRecord, filing));
        load(stories, List.of(bundle.story()), onRecord, filing);
        BundleRecords.LISTED.stream().filter(type -> !before.contains(type) && !type.refersTo(ClaimType.TYPE))
                .forEach(type -> load(records.of(type.word()), bundle.of(type), onRecord, filing));
    }

    /** Saves the records that refer to claims, once these are on record. */
    void loadOnClaims(BundleRecords bundle, KnownRecords onRecord, ImportSession filing) {
        BundleRecords.LISTED.stream().filter(type -> type.refersTo(ClaimType.TYPE))
                .forEach(type -> load(records.of(type.word()), bundle.of(type), onRecord, filing));
    }

    private static <R extends PublishedRecord, D> void load(RecordRepository<R, D> kind, List<BundleNode> some, KnownRecords onRecord,
            ImportSession filing) {
        RecordType<R, D> type = kind.type();
        SlugIndex<R> found = onRecord.of(type);
        inOrder(some, record -> sameKind(type, record), found, record -> filing.put(type, record.text(type.named().name()), record,
                type.read(BundleFields.of(record, onRecord, type, found, kind.book().details())), found, kind.book()));
    }

    /** The records of its own kind that a record refers to. */
    private static List<BundleNode> sameKind(RecordType<?, ?> type, BundleNode record) {
        return type.written().stream().filter(field -> type.word().equals(field.type().refersTo())).map(RecordField::name)
                .flatMap(field -> Stream.concat(Stream.of(record.at(field)).filter(one -> one.orNull() != null),
                        record.each(field).stream()))
                .toList();
    }

    /** Saves each record after those it refers to; if that is impossible, saves it again once all are on record. */
    static void inOrder(List<BundleNode> records, Function<BundleNode, List<BundleNode>> references, SlugIndex<?> found,
            Consumer<BundleNode> file) {
        List<BundleNode> again = new ArrayList<>();
        for (BundleNode record : TopologicalOrder.of(records, references)) {
            if (!found.hasAll(references.apply(record))) {
                again.add(record);
            }
            file.accept(record);
        }
        again.forEach(file);
    }
}
