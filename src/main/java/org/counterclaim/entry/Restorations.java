package org.counterclaim.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.Slug;
import org.counterclaim.desk.RecordForms;
import org.counterclaim.desk.Rejected;
import org.counterclaim.desk.Restoring;
import org.counterclaim.desk.Sent;
import org.counterclaim.history.SavedState;

/** What restoring an old version of a record would do, and doing it. */
@Component
class Restorations {

    private final Log log;
    private final RecordNames names;
    private final RecordForms forms;
    private final Restoring restoring;

    Restorations(Log log, RecordNames names, RecordForms forms, Restoring restoring) {
        this.log = log;
        this.names = names;
        this.forms = forms;
        this.restoring = restoring;
    }

    /** A version to restore, with what is on record now. */
    private record Pair(RecordRef record, Version old, SavedState wanted, Version now) {}

    /** The form for a revision, which is counted from 1; 404 where there is none whose words are kept. */
    @Transactional(readOnly = true)
    public RestorePage page(String plural, Slug slug, int revision, Sent sent, @Nullable String problem, boolean changed) {
        Pair pair = pair(plural, slug, revision);
        Kind kind = pair.record().kind();
        SavedState now = pair.now().state();
        Set<UUID> named = new HashSet<>(StateReading.named(kind, pair.wanted()));
        if (now != null) {
            named.addAll(StateReading.named(kind, now));
        }
        StateReading reading = new StateReading(names.of(named));
        List<FieldChange> changes = now == null ? List.of() : new Differences(reading).ofContent(kind, now, pair.wanted());
        return new RestorePage(pair.record(), pair.old().entry(), pair.now().entry().version(), changes,
                obstacles(pair, reading), sent, problem, changed);
    }

    /**
     * Restores it.
     *
     * @return where editors change the record
     * @throws Rejected if it cannot be done, with the reason
     */
    @Transactional
    public String restore(String plural, Slug slug, int revision, Sent sent, SignedIn by) {
        Pair pair = pair(plural, slug, revision);
        StateReading reading = new StateReading(names.of(StateReading.named(pair.record().kind(), pair.wanted())));
        List<String> obstacles = obstacles(pair, reading);
        if (!obstacles.isEmpty()) {
            throw new Rejected(Map.of("", String.join(" ", obstacles)));
        }
        return restoring.restore(forms.at(plural), slug, pair.wanted(), sent, by);
    }

    private static List<String> obstacles(Pair pair, StateReading reading) {
        List<String> obstacles = new ArrayList<>();
        if (pair.record().remark() != null) {
            obstacles.add("This %s is off the record. Put it back on record first.".formatted(pair.record().kindWords()));
        }
        if (pair.now().state() == null) {
            obstacles.add("What is on record now is withheld, so the two cannot be compared. Change the record by its form.");
        }
        for (RecordRef fallen : reading.fallen(pair.record().kind(), pair.wanted())) {
            obstacles.add("That version names the %s “%s”, which is off the record. Put that back on record first, or change the record by its form."
                    .formatted(fallen.kindWords(), fallen.name()));
        }
        return obstacles;
    }

    private Pair pair(String plural, Slug slug, int revision) {
        RecordRef record = Kind.at(plural).flatMap(kind -> names.find(kind, slug.text())).orElseThrow(() -> missing("No record has this address."));
        Version old = log.revision(record.id(), revision).orElseThrow(() -> missing("The record has no revision of this number."));
        SavedState wanted = old.state();
        if (wanted == null) {
            throw missing("The words of this revision are withheld.");
        }
        return new Pair(record, old, wanted, log.latest(record.id()));
    }

    private static ResponseStatusException missing(String message) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, message);
    }
}
