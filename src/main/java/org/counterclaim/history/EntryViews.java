package org.counterclaim.history;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.counterclaim.account.AccountType;
import org.counterclaim.record.SavedState;

/** Prepares entries for pages, with the names of all records in them, which one query finds. */
@Component
class EntryViews {

    private final RecordNames names;

    EntryViews(RecordNames names) {
        this.names = names;
    }

    /** Returns entries without their changes. */
    List<EntryView> lines(List<HistoryEntry> entries) {
        Map<UUID, RecordRef> found = names.of(entries.stream().map(HistoryEntry::record).collect(Collectors.toSet()));
        return entries.stream().map(entry -> EntryView.line(entry, record(entry, found))).toList();
    }

    /** Returns entries with their changes. */
    List<EntryView> changes(List<RecordVersion> versions) {
        Map<UUID, RecordRef> found = names.of(named(versions));
        return versions.stream().map(version -> view(version, found)).toList();
    }

    /** Returns one entry with the record's whole state. */
    EntryPage page(RecordVersion version) {
        Map<UUID, RecordRef> found = names.of(named(List.of(version)));
        SavedState state = version.state();
        return new EntryPage(view(version, found), state == null ? List.of() : new StateReader(found).fields(version.entry().kind(), state),
                version.before(), version.after(), version.until());
    }

    private static EntryView view(RecordVersion version, Map<UUID, RecordRef> found) {
        HistoryEntry entry = version.entry();
        StateReader reading = new StateReader(found);
        SavedState state = version.state();
        SavedState before = version.stateBefore();
        boolean isFirst = version.before() == null;
        List<FieldChange> changes = state == null || before == null
                ? List.of()
                : new StateDifferences(reading).between(entry.kind(), before, state);
        return new EntryView(entry, record(entry, found), changes,
                isFirst && state != null ? reading.fields(entry.kind(), state) : List.of(),
                state != null && before == null && !isFirst && entry.kind() != AccountType.TYPE
                        ? "What changed cannot be shown: the version before it was withheld." : null);
    }

    private static RecordRef record(HistoryEntry entry, Map<UUID, RecordRef> found) {
        return Objects.requireNonNull(found.get(entry.record()));
    }

    private static Set<UUID> named(Collection<RecordVersion> versions) {
        Set<UUID> all = new HashSet<>();
        for (RecordVersion version : versions) {
            Function<SavedState, Set<UUID>> names = state -> StateReader.named(version.entry().kind(), state);
            all.add(version.entry().record());
            if (version.state() != null) {
                all.addAll(names.apply(version.state()));
            }
            if (version.stateBefore() != null) {
                all.addAll(names.apply(version.stateBefore()));
            }
        }
        return all;
    }
}
