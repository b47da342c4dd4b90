package org.counterclaim.interchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.counterclaim.record.RecordType;

/** Checks that no record is in a bundle twice, and that every reference leads to a record. */
final class ReferenceCheck {

    private final KnownRecords onRecord;
    private final BundleFaults faults;
    private final Map<RecordType<?, ?>, Map<String, String>> pathBySlug = new HashMap<>();

    ReferenceCheck(KnownRecords onRecord, BundleFaults faults) {
        this.onRecord = onRecord;
        this.faults = faults;
    }

    void check(List<SlugOccurrence> namings) {
        namings.stream().filter(SlugOccurrence::own).forEach(this::once);
        namings.stream().filter(naming -> !naming.own()).forEach(this::leadsToRecord);
    }

    private void once(SlugOccurrence naming) {
        String first = paths(naming.kind()).putIfAbsent(present(naming), naming.slug().path());
        if (first != null) {
            faults.add(naming.slug(), "Names the same %s as %s: keep one of them".formatted(naming.kind(), first));
        }
    }

    private void leadsToRecord(SlugOccurrence naming) {
        String slug = naming.slug().text();
        if (onRecord.of(naming.kind().word()).get(slug) == null && !paths(naming.kind()).containsKey(present(naming))) {
            faults.add(naming.slug(), "No %s \"%s\" is in the bundle or on record: add it, or correct the slug"
                    .formatted(naming.kind(), slug));
        }
    }

    private String present(SlugOccurrence naming) {
        return onRecord.of(naming.kind().word()).present(naming.slug().text());
    }

    private Map<String, String> paths(RecordType<?, ?> kind) {
        return pathBySlug.computeIfAbsent(kind, none -> new HashMap<>());
    }
}
