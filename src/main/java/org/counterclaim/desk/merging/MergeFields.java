package org.counterclaim.desk.merging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordRepository;
import org.counterclaim.record.RecordType;

/**
 * The fields of a record that merging moves: ids of other records, and its own other names. Each is a list of text under a label; a field
 * for a single value holds at most one.
 *
 * @param <R> the records
 * @param <D> their details
 */
class MergeFields<R extends PublishedRecord, D> {

    private final RecordType<R, D> type;
    private final RecordRepository<R, D> records;

    MergeFields(RecordRepository<R, D> records) {
        this.type = records.type();
        this.records = records;
    }

    /** Returns the record's name. */
    String name(R record) {
        return type.name(details(record));
    }

    /** Returns the values of these fields. */
    Map<String, List<String>> of(R record) {
        return type.places(details(record));
    }

    /** Sets all of these fields. */
    void put(R record, Map<String, List<String>> places, ChangeReason change) {
        records.book().revision().revise(record, type.moved(details(record), places), change);
    }

    /** Returns the labels of fields in which the record that stays gets the values of both. */
    Set<String> gathered() {
        return type.gathered();
    }

    /** Returns the names in forms of the fields in which the record that stays gets the values of both. */
    Set<String> gatheredInForms() {
        return type.written().stream().filter(RecordField::isGathered).map(RecordField::formName).collect(Collectors.toSet());
    }

    private D details(R record) {
        return records.book().details().apply(record);
    }

    /** Ids as text; null is none. */
    static List<String> text(@Nullable UUID id) {
        return id == null ? List.of() : List.of(id.toString());
    }

    /** Ids as text, sorted, where their order means nothing. */
    static List<String> text(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().toList();
    }

    /** Returns the only id in a list; null if it is empty. */
    static @Nullable UUID id(List<String> place) {
        return place.isEmpty() ? null : UUID.fromString(place.getFirst());
    }

    /** Returns the ids in a list, in order. */
    static List<UUID> ids(Collection<String> place) {
        return place.stream().map(UUID::fromString).toList();
    }
}
