package org.counterclaim.desk.merging;

import java.util.UUID;

import org.counterclaim.core.InputText;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.record.MergeableRecord;

/**
 * Two records of a kind.
 *
 * @param form how records of the kind are written
 * @param from the one that goes
 * @param into the one that stays
 */
record MergePair(RecordForm<?, ?> form, MergeableRecord from, String fromName, MergeableRecord into, String intoName) {

    private static final int LONGEST_NAME = 100;

    String kind() {
        return form.kind();
    }

    UUID fromId() {
        return from.id();
    }

    UUID intoId() {
        return into.id();
    }

    boolean isOne() {
        return fromId().equals(intoId());
    }

    /** Returns words for the merge, for the history of every record that it changes. */
    String title() {
        return "%s “%s” into “%s”".formatted(kind(), shortened(fromName), shortened(intoName));
    }

    private static String shortened(String name) {
        return InputText.beginning(name, LONGEST_NAME);
    }
}
