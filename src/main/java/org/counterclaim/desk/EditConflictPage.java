package org.counterclaim.desk;

import java.util.List;
import java.util.Map;

import org.counterclaim.desk.FormPage.EditedRecord;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;

/**
 * Two versions of a record to choose from, field by field: what was typed, and what somebody else put on record since the
 * form was opened.
 *
 * @param version the version that is on record now
 */
public record EditConflictPage(String action, FormSubmission sent, EditedRecord record, String version, List<FieldVersions> lines) {

    /**
     * A field in both versions; each without blank values.
     *
     * @param asNew what I typed for new records of the names in it, by the names of the fields below it
     */
    public record FieldVersions(FormField field, List<String> mine, List<String> theirs, boolean differs,
            Map<String, List<String>> asNew) {}

    /** Whether there is anything to choose at all. */
    public boolean isSame() {
        return lines.stream().noneMatch(FieldVersions::differs);
    }

    static List<FieldVersions> lines(List<FormField> fields, FormValues mine, FormValues theirs) {
        return fields.stream().map(field -> new FieldVersions(field, mine.all(field.name()), theirs.all(field.name()),
                !mine.sameIn(field.name(), theirs), mine.below(field.name() + ".").values())).toList();
    }
}
