package org.counterclaim.desk.merging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.counterclaim.claim.ClaimNumbers;
import org.counterclaim.claim.Claims;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordRepositories;
import org.counterclaim.record.RecordRepository;
import org.counterclaim.statement.Statements;

/** Access to the records of all kinds that merging changes. */
@Component
class MergeableRecords {

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final RecordRepositories records;
    private final Map<String, MergeFields<?, ?>> fields = new HashMap<>();

    MergeableRecords(RecordRepositories records, Claims claims, Statements statements, ClaimNumbers numbers) {
        this.records = records;
        records.all().forEach(one -> fields.put(one.type().word(), new MergeFields<>(one)));
        fields.put(claims.type().word(), new ClaimMergeFields(claims, numbers));
        fields.put(statements.type().word(), new StatementMergeFields(statements));
    }

    PublishedRecord find(String kind, UUID id) {
        return seek(kind, id).orElseThrow();
    }

    /** The id that is written so, if a record of the kind has it. */
    Optional<UUID> known(String kind, String id) {
        return id.matches(UUID_FORM) ? seek(kind, UUID.fromString(id)).map(PublishedRecord::id) : Optional.empty();
    }

    private Optional<? extends PublishedRecord> seek(String kind, UUID id) {
        return records.of(kind).findById(id);
    }

    MergeableRecord mergeable(String kind, UUID id) {
        return (MergeableRecord) find(kind, id);
    }

    /** Saves a record, so that the history learns of it. */
    @SuppressWarnings("unchecked")
    void save(PublishedRecord record) {
        ((RecordRepository<PublishedRecord, ?>) records.of(record.recordKind())).save(record);
    }

    String name(PublishedRecord record) {
        return fields(record).name(record);
    }

    /** Returns the values of the fields that merging moves. */
    Map<String, List<String>> places(PublishedRecord record) {
        return fields(record).of(record);
    }

    /** Sets these fields and saves the record. */
    void put(PublishedRecord record, Map<String, List<String>> places, ChangeReason change) {
        fields(record).put(record, places, change);
        save(record);
    }

    /** Returns the values of the record that stays after the merge: its own, with those of both where these are combined. */
    Map<String, List<String>> gathered(MergeableRecord from, MergeableRecord into) {
        return MergedValues.of(places(from), name(from), places(into), name(into), fields(into).gathered());
    }

    /** Returns the names in forms of the fields in which the record that stays gets the values of both. */
    Set<String> gatheredInForms(PublishedRecord record) {
        return fields(record).gatheredInForms();
    }

    @SuppressWarnings("unchecked")
    private MergeFields<PublishedRecord, ?> fields(PublishedRecord record) {
        return (MergeFields<PublishedRecord, ?>) Objects.requireNonNull(fields.get(record.recordKind()));
    }
}
