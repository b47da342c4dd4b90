package org.counterclaim.desk.merging;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.desk.RecordForm;
import org.counterclaim.desk.RecordForms;
import org.counterclaim.web.form.FormSubmission;

/** Assembles the page that shows what undoing a merge would do. */
@Component
class MergeUndoPages {

    private final Merges merges;
    private final MergePairs pairs;
    private final UndoPlanner plans;
    private final AffectedRecords touched;
    private final RecordForms forms;

    MergeUndoPages(Merges merges, MergePairs pairs, UndoPlanner plans, AffectedRecords touched, RecordForms forms) {
        this.merges = merges;
        this.pairs = pairs;
        this.plans = plans;
        this.touched = touched;
        this.forms = forms;
    }

    /** The page as it is first shown, or as it is shown again when it could not be done. */
    @Transactional(readOnly = true)
    public MergeUndoPage of(UUID id, FormSubmission sent, Map<String, String> problems) {
        Merge merge = merges.get(id);
        RecordForm<?, ?> form = forms.of(merge.kind());
        MergeObstacle obstacle = merge.undoneAt() != null ? MergeObstacle.plain("This was undone already.")
                : plans.obstacle(pairs.pair(form, merge.fromId(), merge.intoId())).orElse(null);
        UndoPlan plan = obstacle == null ? plans.of(merge) : new UndoPlan(List.of(), List.of());
        return new MergeUndoPage(merge, form.plural(), sent, obstacle,
                touched.in(plan.returns().stream().map(UndoPlan.RestoredValues::move).toList()), touched.in(plan.left()), problems);
    }
}
