package org.counterclaim.desk.restoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.Slug;
import org.counterclaim.desk.RecordForms;
import org.counterclaim.history.FieldChange;
import org.counterclaim.history.HistoryEntries;
import org.counterclaim.history.RecordNames;
import org.counterclaim.history.RecordRef;
import org.counterclaim.history.RecordTypes;
import org.counterclaim.history.RecordVersion;
import org.counterclaim.history.StateDifferences;
import org.counterclaim.history.StateReader;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.SavedState;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.RejectedFormException;

/** Shows what restoring an old version of a record would do, and does it. */
@Component
class RecordRestorations {

    private final HistoryEntries log;
    private final RecordNames names;
    private final RecordForms forms;
    private final RevisionRestorer restoring;

    RecordRestorations(HistoryEntries log, RecordNames names, RecordForms forms, RevisionRestorer restoring) {
        this.log = log;
        this.names = names;
        this.forms = forms;
        this.restoring = restoring;
    }

    /** A version to restore, with what is on record now. */
    private record VersionPair(RecordRef record, RecordVersion old, SavedState wanted, RecordVersion now) {}

    /** Returns the form for a revision, counted from 1; a 404 if it does not exist or its words were taken down. */
    @Transactional(readOnly = true)
    public RestorePage page(String plural, Slug slug, int revision, FormSubmission sent, @Nullable String problem, boolean changed) {
        VersionPair pair = pair(plural, slug, revision);
        RecordType<?, ?> kind = pair.record().kind();
        SavedState now = pair.now().state();
        Set<UUID> named = new HashSet<>(StateReader.named(kind, pair.wanted()));
        if (now != null) {
            named.addAll(StateReader.named(kind, now));
        }
        StateReader reading = new StateReader(names.of(named));
        List<FieldChange> changes = now == null ? List.of() : new StateDifferences(reading).ofContent(kind, now, pair.wanted());
        return new RestorePage(pair.record(), pair.old().entry(), pair.now().entry().version(), changes,
                obstacles(pair, reading), sent, problem, changed);
    }

    /**
     * Restores it.
     *
     * @return where editors change the record
     * @throws RejectedFormException if it cannot be done, with the reason
     */
    @Transactional
    public String restore(String plural, Slug slug, int revision, FormSubmission sent, SignedIn by) {
        VersionPair pair = pair(plural, slug, revision);
        StateReader reading = new StateReader(names.of(StateReader.named(pair.record().kind(), pair.wanted())));
        List<String> obstacles = obstacles(pair, reading);
        if (!obstacles.isEmpty()) {
            throw new RejectedFormException(String.join(" ", obstacles));
        }
        return restoring.restore(forms.at(plural), slug, pair.wanted(), sent, by);
    }

    private static List<String> obstacles(VersionPair pair, StateReader reading) {
        List<String> obstacles = new ArrayList<>();
        if (pair.record().remark() != null) {
            obstacles.add("Put this %s back on record first.".formatted(pair.record().kindWords()));
        }
        if (pair.now().state() == null) {
            obstacles.add("What is on record now is withheld, so the two cannot be compared. Change the record by its form.");
        }
        for (RecordRef fallen : reading.withdrawnReferences(pair.record().kind(), pair.wanted())) {
            obstacles.add("That version names the %s “%s”. Put that back on record first, or change the record by its form."
                    .formatted(fallen.kindWords(), fallen.name()));
        }
        return obstacles;
    }

    private VersionPair pair(String plural, Slug slug, int revision) {
        RecordRef record = RecordTypes.at(plural).flatMap(kind -> names.find(kind, slug.text()))
                .orElseThrow(() -> new NotFoundException("No record has this address."));
        RecordVersion old = log.revision(record.id(), revision)
                .orElseThrow(() -> new NotFoundException("The record has no revision of this number."));
        SavedState wanted = old.state();
        if (wanted == null) {
            throw new NotFoundException("The words of this revision are withheld.");
        }
        return new VersionPair(record, old, wanted, log.latest(record.id()));
    }
}
