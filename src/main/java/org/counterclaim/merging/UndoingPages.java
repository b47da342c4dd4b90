package org.counterclaim.merging;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.desk.RecordForm;
import org.counterclaim.desk.RecordForms;
import org.counterclaim.desk.Sent;

/** Puts together what undoing a merge would do. */
@Component
class UndoingPages {

    private final Merges merges;
    private final Pairs pairs;
    private final Plans plans;
    private final TouchedRecords touched;
    private final RecordForms forms;

    UndoingPages(Merges merges, Pairs pairs, Plans plans, TouchedRecords touched, RecordForms forms) {
        this.merges = merges;
        this.pairs = pairs;
        this.plans = plans;
        this.touched = touched;
        this.forms = forms;
    }

    /** The page as it is first shown, or as it is shown again when it could not be done. */
    @Transactional(readOnly = true)
    public UndoingPage of(UUID id, Sent sent, Map<String, String> problems) {
        Merge merge = merges.get(id);
        RecordForm<?, ?> form = forms.of(merge.kind());
        Obstacle obstacle = merge.undoneAt() != null ? Obstacle.plain("This was undone already.")
                : plans.obstacle(pairs.pair(form, merge.fromId(), merge.intoId())).orElse(null);
        Plan plan = obstacle == null ? plans.of(merge) : new Plan(List.of(), List.of());
        return new UndoingPage(merge, form.plural(), sent, obstacle,
                touched.in(plan.returns().stream().map(Plan.Return::move).toList()), touched.in(plan.left()), problems);
    }
}
